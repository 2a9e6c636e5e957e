import type { Choice } from '../../kernel';
import { Badge } from '../parts/Badge';
import { Icon } from '../parts/Icon';
import { WhoLabel } from './WhoLabel';
import type { Candidate } from './who';

interface WhoButtonProps {
  readonly candidate: Candidate;
  readonly onChoose: (choice: Choice) => void;
  /** The list it closes when it is chosen. */
  readonly closes?: string;
}

/** One who could go next. One that cannot stays where Tab finds it and says why. */
export function WhoButton({ candidate, onChoose, closes }: WhoButtonProps) {
  const { choice, no, name, word, icon, can, isNext } = candidate;
  const looks = ['who', isNext ? 'pick' : '', can ? '' : 'off', no === null ? 'time' : ''];
  return (
    <button
      className={looks.filter(Boolean).join(' ')}
      data-who={no ?? undefined}
      type="button"
      aria-label={name}
      title={can ? undefined : name}
      aria-disabled={!can}
      onClick={can ? () => onChoose(choice) : undefined}
      popoverTarget={can ? closes : undefined}
      popoverTargetAction="hide"
    >
      {no === null ? null : <Badge no={no} look={isNext ? 'white' : can ? 'fill' : 'hollow'} />}
      {no === null || !can ? <Icon name={icon} /> : null}
      <WhoLabel candidate={candidate} />
      {word === '' ? null : <small className="who-word">{word}</small>}
      {no === null && can ? <kbd>T</kbd> : null}
    </button>
  );
}
