import './who.css';
import './dock.css';
import { Suspense } from 'react';
import type { Choice, KernelState } from '../../kernel';
import { Coming, lazyPart } from '../parts/lazy-part';
import { WhoButton } from './WhoButton';
import { type Candidate, candidatesIn } from './who';

// the first picture of a wide page has no list
const WhoList = lazyPart(() => import('./WhoList').then((module) => module.WhoList));

interface WhoNextProps {
  /** The state at the step that is shown. */
  readonly state: KernelState;
  /** Who Step will pick, or null. */
  readonly next: Choice | null;
  readonly onChoose: (choice: Choice) => void;
  /** One chip that opens the list. */
  readonly compact: boolean;
}

/** From so many processes and feeder threads on, those that cannot go shrink; from so many on, a list holds them all. */
const MANY = 4;
const TOO_MANY = 6;

/** Who can go next, who cannot and why; and the one that Step will pick. */
export function WhoNext({ state, next, onChoose, compact }: WhoNextProps) {
  const candidates = candidatesIn(state, next);
  const count = candidates.length - 1;
  const looks = ['next row', count < MANY ? '' : 'many', isCrowded(candidates) ? 'crowded' : ''];
  const row = compact ? null : (
    <fieldset className={looks.filter(Boolean).join(' ')} aria-label="Who goes next">
      <span className="next-label" aria-hidden="true">
        Who goes next
      </span>
      <div className="chips">
        {candidates.map((one) => (
          <WhoButton key={one.choice} candidate={one} onChoose={onChoose} />
        ))}
      </div>
    </fieldset>
  );
  if (row !== null && count < TOO_MANY) return row;
  const coming = (
    <>
      {row}
      <Coming />
    </>
  );
  return (
    <Suspense fallback={coming}>
      <WhoList candidates={candidates} onChoose={onChoose} />
    </Suspense>
  );
}

// Time and two names are what a row of ordinary width holds.
function isCrowded(candidates: readonly Candidate[]): boolean {
  return (
    candidates.filter((one) => one.can).length > 2 && candidates.some((one) => one.can && one.no === null)
  );
}
