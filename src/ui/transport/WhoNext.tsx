import { useId } from 'react';
import type { Choice, KernelState } from '../../kernel';
import { Badge } from '../parts/Badge';
import { Icon } from '../parts/Icon';
import { WhoButton } from './WhoButton';
import { candidatesIn } from './who';

interface WhoNextProps {
  /** The state at the step that is shown. */
  readonly state: KernelState;
  /** Who Step will pick, or null. */
  readonly next: Choice | null;
  readonly onChoose: (choice: Choice) => void;
  /** One chip that opens the list. */
  readonly compact: boolean;
}

/** So many chips fit in a row. */
const MANY = 4;
const TOO_MANY = 8;

/** Who can go next, who cannot and why; and the one that Step will pick. */
export function WhoNext({ state, next, onChoose, compact }: WhoNextProps) {
  const list = useId();
  const candidates = candidatesIn(state, next);
  const count = state.processes.length;
  if (!compact && count < TOO_MANY) {
    return (
      <fieldset className={count < MANY ? 'next' : 'next many'} aria-label="Who goes next">
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
  }
  const first = candidates.find((one) => one.isNext);
  return (
    <fieldset className="next" aria-label="Who goes next">
      <button
        className={first?.no == null ? 'who' : 'who pick'}
        data-who={first?.no ?? undefined}
        type="button"
        popoverTarget={list}
        aria-label={`Who goes next: ${first?.label ?? 'nobody'}`}
      >
        {first?.no == null ? <Icon name="clock" /> : <Badge no={first.no} look="white" />}
        <span className="who-label">{first?.label ?? 'nobody'}</span>
        <Icon name="caret" />
      </button>
      <div className="sheet" id={list} popover="auto">
        <p aria-hidden="true">Who goes next</p>
        {candidates.map((one) => (
          <WhoButton key={one.choice} candidate={one} onChoose={onChoose} closes={list} />
        ))}
      </div>
    </fieldset>
  );
}
