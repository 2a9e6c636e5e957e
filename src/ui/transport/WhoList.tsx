import { useId } from 'react';
import type { Choice } from '../../kernel';
import { Badge } from '../parts/Badge';
import { Cog } from '../parts/Cog';
import { Icon } from '../parts/Icon';
import { WhoButton } from './WhoButton';
import { WhoLabel } from './WhoLabel';
import type { Candidate } from './who';

interface WhoListProps {
  readonly candidates: readonly Candidate[];
  readonly onChoose: (choice: Choice) => void;
}

/** One chip, whoever Step will pick; it opens the list of all. */
export function WhoList({ candidates, onChoose }: WhoListProps) {
  const list = useId();
  const next = candidates.find((one) => one.isNext);
  const no = next?.no ?? null;
  return (
    <fieldset className="next" aria-label="Who goes next">
      <button
        className={next === undefined ? 'who opens off' : 'who opens pick'}
        data-who={no ?? undefined}
        type="button"
        popoverTarget={list}
        aria-label={`Who goes next: ${next === undefined ? 'nobody' : next.isFeeder ? next.name : next.label}`}
      >
        {no === null ? null : next?.isFeeder ? <Cog /> : <Badge no={no} look="white" />}
        {next !== undefined && no === null ? <Icon name="clock" /> : null}
        {next === undefined ? <span>nobody</span> : <WhoLabel candidate={next} />}
        <Icon name="caret" />
      </button>
      <div className="sheet" id={list} popover="auto">
        <p className="sheet-label" aria-hidden="true">
          Who goes next
        </p>
        {candidates.map((one) => (
          <WhoButton key={one.choice} candidate={one} onChoose={onChoose} />
        ))}
      </div>
    </fieldset>
  );
}
