import './who.css';
import './dock.css';
import type { Choice, KernelState } from '../../kernel';
import { Coming, Fetched, lazyPart } from '../parts/lazy-part';
import { useMedia } from '../shell/use-media';
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

/** From so many processes and feeder threads on, those that cannot go shrink; from so many on, all do. */
const MANY = 4;
const FULL = 6;
/** And so many are held by a list. */
const TOO_MANY = 7;

/** Who can go next, who cannot and why; and the one that Step will pick. */
export function WhoNext({ state, next, onChoose, compact }: WhoNextProps) {
  const tight = useMedia('(max-width: 1023px)');
  const candidates = candidatesIn(state, next);
  const count = candidates.length - 1;
  const row = compact ? null : (
    <fieldset className={`next row ${looksOf(candidates).join(' ')}`} aria-label="Who goes next">
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
  if (row !== null && count < (tight ? FULL : TOO_MANY)) return row;
  const coming = (
    <>
      {row}
      <Coming />
    </>
  );
  return (
    <Fetched fallback={coming}>
      <WhoList candidates={candidates} onChoose={onChoose} />
    </Fetched>
  );
}

// what is in the row, so that its rules need not look
function looksOf(candidates: readonly Candidate[]): string[] {
  const count = candidates.length - 1;
  const held = candidates.filter((one) => !one.can && one.no !== null).length;
  const isTimely = candidates.some((one) => one.can && one.no === null);
  const looks: ReadonlyArray<readonly [string, boolean]> = [
    ['three', count >= 2],
    ['four', count >= 3],
    ['many', count >= MANY],
    ['full', count >= FULL],
    ['two-held', held > 1],
    ['timely', isTimely],
    // time and two names are what a row of ordinary width holds
    ['crowded', isTimely && candidates.filter((one) => one.can).length > 2],
  ];
  return looks.filter(([, is]) => is).map(([look]) => look);
}
