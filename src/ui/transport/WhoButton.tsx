import type { MouseEvent } from 'react';
import type { Choice } from '../../kernel';
import { Badge } from '../parts/Badge';
import { Cog } from '../parts/Cog';
import { Icon } from '../parts/Icon';
import { closeSheet } from './sheet';
import { WhoLabel } from './WhoLabel';
import type { Candidate } from './who';

interface WhoButtonProps {
  readonly candidate: Candidate;
  readonly onChoose: (choice: Choice) => void;
}

/** One who could go next. One that cannot stays where Tab finds it and says why. */
export function WhoButton({ candidate, onChoose }: WhoButtonProps) {
  const { choice, no, name, word, icon, can, isNext, isFeeder } = candidate;
  const looks = [
    'who',
    isNext ? 'pick' : '',
    can ? '' : 'off',
    no === null ? 'time' : '',
    isFeeder ? 'feeds' : '',
    icon === 'ready' ? 'initial' : '',
  ];
  const choose = (event: MouseEvent<HTMLElement>) => {
    closeSheet(event);
    onChoose(choice);
  };
  return (
    <button
      className={looks.filter(Boolean).join(' ')}
      data-who={no ?? undefined}
      type="button"
      aria-label={name}
      title={can ? undefined : name}
      aria-disabled={!can}
      onClick={can ? choose : undefined}
    >
      {no === null ? null : isFeeder ? (
        <Cog />
      ) : (
        <Badge no={no} look={isNext ? 'white' : can ? 'fill' : 'hollow'} />
      )}
      {no === null || (!can && !isFeeder) ? <Icon name={icon} /> : null}
      <WhoLabel candidate={candidate} />
      {word === '' ? null : <small className="who-word">{word}</small>}
      {no === null && can ? <kbd>T</kbd> : null}
    </button>
  );
}
