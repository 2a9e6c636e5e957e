import { tidOf } from '../../kernel';
import { Icon } from '../parts/Icon';
import { ExitCode } from './ExitCode';
import { isLow, isNarrow, type Place } from './layout';
import type { CardProps } from './ProcessCard';

/** The foot of a card: the line it is at, and a button that lets this process go next. */
export function CardFoot({ process, view, place, source, next, stopped, onChoose, onRestart }: CardProps) {
  const { look } = place;
  const ended = view.word === 'ended';
  const exit = exitIn(place, ended);
  const leaving =
    exit === 'elsewhere' ? null : (
      <ExitCode process={process} hidden={exit === 'hidden'} short={place.w < 225} />
    );
  if (stopped) {
    return (
      <footer className="foot">
        <span className="ln-no">worker stopped</span>
        {leaving}
        <button type="button" className="restart" onClick={() => onRestart(process.no)}>
          Restart the worker
        </button>
      </footer>
    );
  }
  if (ended && exit === 'alone') return <footer className="foot">{leaving}</footer>;
  const long = look === 'wide' || (look === 'tall' && place.w >= 215) || view.line === null;
  return (
    <footer className="foot">
      <span className={source === '' ? 'ln-no alone' : 'ln-no'}>
        {long ? view.foot : null}
        {view.line === null ? null : `${long ? ' ' : ''}line ${view.line}`}
      </span>
      <code>{ended && look === 'tall' ? 'values as they were' : source}</code>
      {leaving}
      {view.canGo ? (
        <button
          type="button"
          className={next ? 'go next' : 'go'}
          aria-label={`Step ${process.name}`}
          onClick={() => onChoose(tidOf(process.no))}
        >
          <Icon name="step" />
        </button>
      ) : null}
    </footer>
  );
}

// a tall card has room for the exit code in its body, a card that lives in its band
function exitIn(place: Place, ended: boolean): 'elsewhere' | 'alone' | 'shown' | 'hidden' {
  switch (place.look) {
    case 'tall':
      return !isLow(place) ? 'elsewhere' : ended ? 'alone' : 'hidden';
    case 'card':
      return ended ? 'alone' : 'elsewhere';
    case 'wide':
      return 'shown';
    case 'slim':
      return ended && place.w >= 280 ? 'shown' : 'hidden';
    case 'chip':
      return ended && !isNarrow(place) ? 'shown' : 'hidden';
  }
}
