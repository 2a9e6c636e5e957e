import { useMemo, useRef } from 'react';
import type { Listing } from '../../content';
import { type KernelState, type Numbers, processNoOf } from '../../kernel';
import { CodeLine } from './CodeLine';
import './code.css';
import { ListingHead } from './ListingHead';
import { batonLineOf, marksOf } from './marks';
import { tokensOf } from './tokens';
import { useFollow } from './use-follow';

interface CodeListingProps {
  readonly listing: Listing;
  readonly numbers: Numbers;
  /** Without it the numbers are plain text. */
  readonly onNumber?: ((id: string, value: number) => void) | undefined;
  /** Puts all numbers back; offered once one has changed. */
  readonly onReset?: (() => void) | undefined;
  readonly state: KernelState;
  readonly step: number;
  readonly canAnimate: boolean;
}

/** The Python text with every process at its line. */
export function CodeListing(props: CodeListingProps) {
  const { listing, numbers, onNumber, onReset, state, canAnimate } = props;
  const lines = useRef<HTMLDivElement>(null);
  const tip = useRef<SVGSVGElement>(null);
  const marks = useMemo(() => marksOf(state), [state]);
  const baton = batonLineOf(state);
  useFollow(lines, tip, baton, canAnimate);

  return (
    <section className="listing" aria-label="Listing" data-animate={canAnimate || undefined}>
      <ListingHead listing={listing} numbers={numbers} canChange={onNumber !== undefined} onReset={onReset} />
      <div className="lines" ref={lines}>
        {tokensOf(listing).map((line, index) => (
          <CodeLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            key={index}
            no={index + 1}
            line={line}
            marks={marks.get(index + 1) ?? null}
            numbers={numbers}
            onNumber={onNumber}
          />
        ))}
      </div>
      {baton !== null && (
        <div className="tip-rail" aria-hidden="true">
          <svg
            ref={tip}
            data-who={processNoOf(state.running)}
            viewBox="0 0 16 28"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <path className="edge" d="M0 0 15 14 0 28Z" />
            <path className="fill" d="M0 2.2 12 14 0 25.8Z" />
          </svg>
        </div>
      )}
    </section>
  );
}
