import { Badge } from '../parts/Badge';
import { Icon, type IconName } from '../parts/Icon';
import type { Word } from '../stage/words';

const ICONS: Partial<Record<Word, IconName>> = { running: 'running', waiting: 'waiting', ended: 'stop' };

interface LabBandProps {
  readonly no: number;
  readonly name: string;
  readonly word: Word;
}

/** The head of a card: who it is and how it is. */
export function LabBand({ no, name, word }: LabBandProps) {
  const icon = ICONS[word];
  return (
    <header className="band">
      <Badge no={no} look={word === 'not started' ? 'hollow' : word === 'ended' ? 'fill' : 'white'} />
      <h3>{name}</h3>
      <span className="state">
        {icon === undefined ? null : <Icon name={icon} />}
        <span>{word}</span>
      </span>
    </header>
  );
}
