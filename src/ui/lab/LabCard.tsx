import type { ReactNode } from 'react';
import type { Process, ProcessNo } from '../../kernel';
import { ExitCode } from '../stage/ExitCode';
import type { Place } from '../stage/layout';
import { type CardView, shownVariables } from '../stage/select';
import { SHOWN } from '../stage/Value';
import { Variables } from '../stage/Variables';
import type { CallRow } from './calls';
import { LabBand } from './LabBand';
import { LastCall } from './LastCall';
import { isThin } from './lab-layout';
import { OutboxRow } from './OutboxRow';
import type { Outbox } from './outbox';

interface LabCardProps {
  readonly process: Process;
  readonly view: CardView;
  readonly place: Place;
  /** Its latest call. */
  readonly row: CallRow | undefined;
  readonly turn: number;
  readonly stopped: boolean;
  readonly onRestart: (no: ProcessNo) => void;
  readonly pad: ReactNode;
  readonly outbox: Outbox | null;
  readonly onFeed: (no: ProcessNo) => void;
}

/** A process of the lab: its name and state, what came of its last call, and its pad. */
export function LabCard(props: LabCardProps) {
  const { process, view, place, row, turn, stopped, onRestart, pad, outbox } = props;
  const names = ['proc', 'lab-card', `is-${view.word.replace(' ', '-')}`];
  if (view.baton) names.push('has-baton');
  if (outbox !== null) names.push('has-outbox');
  if (place.look === 'slim') names.push('tile');
  if (place.look !== 'slim' && place.h < 300) names.push('low');
  if (place.look !== 'slim' && place.w < 262) names.push('slender');
  if (place.look !== 'slim' && isThin(place)) names.push('thin');
  return (
    <article
      className={names.join(' ')}
      data-process={process.no}
      data-who={process.no}
      aria-label={process.name}
      style={{ left: place.x, top: place.y, width: place.w, height: place.h, ...SHOWN }}
    >
      <LabBand no={process.no} name={process.name} word={view.word} />
      <div className="body">
        <LastCall view={view} place={place} row={row} turn={turn} />
        <div className="vh">
          <Variables variables={shownVariables(process, null)} hero={null} place={place} turn={turn} />
          <ExitCode process={process} />
        </div>
      </div>
      {outbox === null ? null : (
        <OutboxRow name={process.name} outbox={outbox} onFeed={() => props.onFeed(process.no)} />
      )}
      {stopped ? (
        <footer className="lab-stopped">
          <span>worker stopped</span>
          <button type="button" className="restart" onClick={() => onRestart(process.no)}>
            Restart the worker
          </button>
        </footer>
      ) : (
        pad
      )}
    </article>
  );
}
