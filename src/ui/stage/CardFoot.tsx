import { tidOf } from '../../kernel';
import { Icon } from '../parts/Icon';
import { ExitCode } from './ExitCode';
import type { CardProps } from './ProcessCard';

/** The foot of a card: the line it is at, and a button that lets this process go next. */
export function CardFoot({ process, view, place, source, stopped, onChoose, onRestart }: CardProps) {
  const { look } = place;
  const ended = view.word === 'ended';
  if (stopped) {
    return (
      <footer className="foot">
        <span className="ln-no">worker stopped</span>
        <button type="button" className="restart" onClick={() => onRestart(process.no)}>
          Restart the worker
        </button>
      </footer>
    );
  }
  if (ended && look === 'card') {
    return (
      <footer className="foot">
        <ExitCode process={process} />
      </footer>
    );
  }
  const long = look === 'tall' || look === 'wide' || view.line === null;
  return (
    <footer className="foot">
      <span className="ln-no">
        {long ? view.foot : null}
        {view.line === null ? null : `${long ? ' ' : ''}line ${view.line}`}
      </span>
      <code>{ended && look === 'tall' ? 'values as they were' : source}</code>
      {look === 'wide' || look === 'chip' || look === 'slim' ? (
        <ExitCode process={process} hidden={look !== 'wide' && !(ended && place.w >= 300)} />
      ) : null}
      {view.canGo ? (
        <button
          type="button"
          className="go"
          aria-label={`Step ${process.name}`}
          onClick={() => onChoose(tidOf(process.no))}
        >
          <Icon name="step" />
        </button>
      ) : null}
    </footer>
  );
}
