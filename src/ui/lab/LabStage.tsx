import '../stage/stage.css';
import '../stage/hood/hood.css';
import './lab-stage.css';
import { type CSSProperties, type ReactNode, useMemo, useRef } from 'react';
import type { Listing } from '../../content';
import { type ProcessNo, type Queue, type Trace, type Turn, turnAt } from '../../kernel';
import { hoodTickets } from '../stage/hood/hood-tickets';
import type { HoodArrangement } from '../stage/hood/layout-hood';
import { Rows } from '../stage/hood/Rows';
import { NO_REFERENCES } from '../stage/hood/select-hood';
import { LaterContext } from '../stage/later';
import type { Arrangement, Size } from '../stage/layout';
import { BeltMessages } from '../stage/MessageList';
import { type TicketView, ticketsOf } from '../stage/message-places';
import { useStepMotion } from '../stage/motion';
import { QueueBelt } from '../stage/QueueBelt';
import { cardsOf } from '../stage/select';
import { Tickets } from '../stage/Tickets';
import { useSize } from '../stage/use-size';
import { Wires } from '../stage/Wires';
import { type CallRow, lastCallOf } from './calls';
import { LabCard } from './LabCard';
import { LabClock } from './LabClock';
import { labHoodWires } from './lab-hood-wires';
import { arrangeLab, arrangeLabHood } from './lab-layout';
import { labScript } from './lab-script';
import { labWires } from './lab-wires';
import { outboxOf } from './outbox';
import { nameOf } from './pad-state';
import { sinceOrder, useWay } from './use-way';

export interface LabStageProps {
  readonly trace: Trace;
  /** Index into the trace's turns: the picture depends on nothing else. */
  readonly step: number;
  readonly rows: readonly CallRow[];
  /** The step before or after this one was shown last, and motion is on. */
  readonly animate: boolean;
  /** How fast that is shown. */
  readonly speed: number;
  readonly listing: Listing;
  /** How many processes there are or will be. */
  readonly processes: number;
  /** The queue's limit, before the queue is there. */
  readonly maxsize: number;
  /** Processes whose worker died. */
  readonly stopped: readonly ProcessNo[];
  readonly onRestart: (no: ProcessNo) => void;
  /** The pad of a process, for the foot of its card. Null: pads stand elsewhere. */
  readonly renderPad: ((no: ProcessNo) => ReactNode) | null;
  /** Lets a process's feeder thread go: under the hood. */
  readonly onFeed: (no: ProcessNo) => void;
  readonly renderNumber?: (id: string) => ReactNode;
  readonly onMoving?: (moving: boolean) => void;
}

/** The lab's picture: the queue, and below it every process with what came of its last call. */
export function LabStage(props: LabStageProps) {
  const root = useRef<HTMLElement>(null);
  const size = useSize(root);
  return (
    <section
      className="stage lab-stage"
      aria-label="Stage"
      ref={root}
      // cards without pads hold nothing that takes the focus, and the keys scroll what has it
      tabIndex={props.renderPad === null ? 0 : undefined}
    >
      {size === null || size.w === 0 ? null : <Scenery {...props} size={size} />}
    </section>
  );
}

function Scenery(props: LabStageProps & { readonly size: Size }) {
  const { trace, step, listing, processes, renderPad, size, animate, speed, onMoving } = props;
  const floor = useRef<HTMLDivElement>(null);
  const turn = turnAt(trace, step);
  const { state } = turn;
  const queue = state.queues[0];
  const count = Math.max(processes, state.processes.length);
  const maxsize = queue?.maxsize ?? props.maxsize;
  const pads = renderPad !== null;
  const hood = state.options.feeder === 'scheduled';
  const rows = useMemo(
    () => (hood ? arrangeLabHood(size, count, maxsize, pads) : null),
    [hood, size, count, maxsize, pads],
  );
  const belt = useMemo(() => arrangeLab(size, count, maxsize, pads), [size, count, maxsize, pads]);
  const arrangement: Arrangement = rows ?? belt;
  const tickets = queue === undefined ? [] : ticketsFor(sinceOrder(trace, step), queue, belt, rows);
  const wires = rows === null ? labWires(turn, belt) : labHoodWires(turn, rows);
  const moved = turn.events.some((event) => event.type === 'clock.advanced');
  const script = labScript(listing);
  const views = cardsOf(state, moved);
  const later = useMemo(() => ({ state, script }), [state, script]);
  useStepMotion(floor, { turn: useWay(trace, step), tickets, arrangement, animate, speed, onMoving });
  return (
    <div
      className={hood ? 'floor hood' : 'floor'}
      data-portrait={arrangement.portrait || undefined}
      ref={floor}
      style={styleOf(arrangement)}
    >
      <LabClock now={state.now} edge={clockEdge(arrangement)} />
      {arrangement.belt === null ? null : (
        <>
          <QueueBelt
            queue={queue}
            belt={arrangement.belt}
            state={state}
            listing={listing}
            renderNumber={props.renderNumber}
          />
          <BeltMessages queue={queue} belt={arrangement.belt} />
        </>
      )}
      {rows !== null && queue !== undefined ? (
        <Rows
          queue={queue}
          before={trace.turns[step - 1]?.state.queues[0]}
          state={state}
          listing={listing}
          renderNumber={props.renderNumber}
          arrangement={rows}
          references={NO_REFERENCES}
        />
      ) : null}
      <LaterContext value={later}>
        {arrangement.cards.map((place, no) => {
          const process = state.processes[no];
          const view = views[no];
          if (process === undefined || view === undefined)
            return (
              <p
                key={nameOf(state, no)}
                className="reserved"
                style={{ left: place.x, top: place.y, width: place.w, height: place.h }}
              >
                no process yet
              </p>
            );
          return (
            <LabCard
              key={process.name}
              process={process}
              view={view}
              place={place}
              row={lastCallOf(props.rows, no)}
              turn={step}
              stopped={props.stopped.includes(no)}
              onRestart={props.onRestart}
              pad={renderPad?.(no)}
              outbox={outboxOf(state, no)}
              onFeed={props.onFeed}
            />
          );
        })}
      </LaterContext>
      <Wires wires={wires} state={state} />
      <Tickets tickets={tickets} upright={arrangement.portrait} />
    </div>
  );
}

function ticketsFor(turn: Turn, queue: Queue, belt: Arrangement, rows: HoodArrangement | null): TicketView[] {
  return rows === null ? ticketsOf(turn, queue, belt) : hoodTickets(turn, queue, rows, NO_REFERENCES);
}

// left of the gate at the head, which opens to the right
function clockEdge({ portrait, belt, size }: Arrangement): number {
  if (belt === null) return size.w >= 860 ? 20 : 12;
  return portrait ? 12 : size.w - belt.head.x + 22;
}

function styleOf({ size, belt }: Arrangement): CSSProperties & Record<`--${string}`, string | number> {
  return { height: size.h, '--clock': `${(belt?.get.y ?? 40) - 27}px` };
}
