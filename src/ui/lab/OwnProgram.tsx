import './program.css';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ProcessNo } from '../../kernel';
import { Badge } from '../parts/Badge';
import { CopyButton } from './CopyButton';
import type { CallRow } from './calls';
import { OwnLine } from './OwnLine';
import { ownProgram, textOfProgram } from './own-program';

interface OwnProgramProps {
  readonly rows: readonly CallRow[];
  readonly step: number;
  /** The names of the processes, by number. */
  readonly names: readonly string[];
  readonly onSeek: (step: number) => void;
}

/** What one process was told to do, as the function it might run: of who was called last, or of who is picked. */
export function OwnProgram({ rows, step, names, onSeek }: OwnProgramProps) {
  const box = useRef<HTMLElement>(null);
  const [picked, setPicked] = useState<ProcessNo | null>(null);
  const called = rows.findLast((row) => row.turn === step || row.ended === step) ?? rows.at(-1);
  const no =
    picked !== null && picked < names.length ? picked : (called?.process ?? Math.min(1, names.length - 1));
  const lines = ownProgram(rows, no);
  const at = lines.findLastIndex((line) => line.turn !== null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another program begins at its last line too
  useLayoutEffect(() => {
    const scroll = box.current;
    if (scroll !== null) scroll.scrollTop = scroll.scrollHeight;
  }, [lines.length, no]);
  return (
    <div className="own-program">
      <header>
        <h2>{names[no]} as a program</h2>
        <fieldset className="own-who" aria-label="Whose program">
          {names.map((name, one) => (
            <button
              key={name}
              type="button"
              aria-label={`${name} as a program`}
              aria-pressed={one === no}
              onClick={() => setPicked(one === picked ? null : one)}
            >
              <Badge no={one} look={one === no ? 'fill' : 'hollow'} />
            </button>
          ))}
        </fieldset>
        <CopyButton label="Copy all" text={() => textOfProgram(lines)} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable without a mouse */}
      <section className="own-lines" tabIndex={0} aria-label={`${names[no]} as a program`} ref={box}>
        {lines.map((line, index) => (
          <OwnLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            key={index}
            line={line}
            number={index + 1}
            no={index === at ? no : null}
            onSeek={onSeek}
          />
        ))}
      </section>
    </div>
  );
}
