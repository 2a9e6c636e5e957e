import type { Choice } from '../../kernel';
import { Badge } from '../parts/Badge';
import { Icon } from '../parts/Icon';
import type { Candidate } from './who';

interface WhoButtonProps {
  readonly candidate: Candidate;
  readonly onChoose: (choice: Choice) => void;
  /** The list it closes when it is chosen. */
  readonly closes?: string;
}

/** One who could go next. One that cannot stays where Tab finds it and says why. */
export function WhoButton({ candidate, onChoose, closes }: WhoButtonProps) {
  const { choice, no, name, label, word, icon, can, isNext } = candidate;
  return (
    <button
      className={isNext ? 'who pick' : 'who'}
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
      <span className="who-label">{label}</span>
      {word === '' ? null : <small>{word}</small>}
      {no === null && can ? <kbd>T</kbd> : null}
    </button>
  );
}
