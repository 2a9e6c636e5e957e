import { Badge } from '../parts/Badge';
import { Icon, type IconName } from '../parts/Icon';
import { ExitCode } from './ExitCode';
import { isNarrow, isTiny, ringFor } from './layout';
import type { CardProps } from './ProcessCard';
import type { Word } from './words';
import { seconds } from './words';

const ICONS: Readonly<Record<Word, IconName | null>> = {
  running: 'running',
  ready: null,
  waiting: 'waiting',
  sleeping: 'moon',
  ended: 'stop',
  'not started': null,
};

/** The head of a card: who it is, how it is, and the function it runs. */
export function CardBand({ process, view, place }: CardProps) {
  const { look, w } = place;
  const { word, ring } = view;
  const icon = ICONS[word];
  const drawn = ringFor(place, false) > 0 || isNarrow(place) || (look === 'slim' && w < 290);
  const badge = word === 'not started' ? 'hollow' : word === 'ended' || look === 'chip' ? 'fill' : 'white';
  const state = (
    <span className="state">
      {icon === null ? null : <Icon name={icon} />}
      <span>
        {word}
        {word === 'sleeping' && ring !== null ? (
          <span className={drawn ? 'vh' : ''}> {seconds(drawn ? ring.total : ring.left)}</span>
        ) : null}
      </span>
    </span>
  );
  const name = (
    <>
      <Badge no={process.no} look={badge} />
      <h3>{process.name}</h3>
    </>
  );
  if (look === 'wide' || look === 'slim' || look === 'chip') {
    return (
      <header className="band">
        {name}
        {look === 'chip' && word === 'waiting' && !isTiny(place) ? null : state}
      </header>
    );
  }
  return (
    <header className="band two">
      <div>
        {name}
        {look === 'card' && word !== 'ended' ? <ExitCode process={process} hidden={w < 340} /> : null}
      </div>
      <div>
        {state}
        <span className="fn">{fnOf(process.fn)}</span>
      </div>
    </header>
  );
}

function fnOf(fn: string): string {
  return fn === '<module>' ? '__main__' : `${fn}()`;
}
