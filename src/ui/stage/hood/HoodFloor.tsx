import { useMemo, useRef } from 'react';
import { feederTid, sourceWith, turnAt } from '../../../kernel';
import { Cast } from '../Cast';
import { Clock } from '../Clock';
import { CutWords } from '../CutWords';
import type { FloorProps } from '../Floor';
import { boxOf } from '../MessageList';
import { useStepMotion } from '../motion';
import { cutsOf, stuckForEver } from '../prospects';
import { childrenOf, scriptOf } from '../script';
import { cardsOf } from '../select';
import { passed } from '../steps';
import { Tickets } from '../Tickets';
import { areNumbered, Wires } from '../Wires';
import './hood.css';
import { hoodTickets } from './hood-tickets';
import { hoodWires } from './hood-wires';
import { arrangeHood } from './layout-hood';
import { Rows } from './Rows';
import { Shelf } from './Shelf';
import { NO_REFERENCES, outboxOf, referencesOf } from './select-hood';

/** The picture under the hood: seats and pipe as two rows, and an outbox on the card of each who puts. */
export function HoodFloor(props: FloorProps) {
  const { trace, step, animate, speed = 1, listing, numbers, next, onChoose, size, onMoving } = props;
  const floor = useRef<HTMLDivElement>(null);
  const turn = turnAt(trace, step);
  const { state } = turn;
  const queue = state.queues[0];
  const script = useMemo(() => scriptOf(listing), [listing]);
  const lines = useMemo(() => sourceWith(listing, numbers).split('\n'), [listing, numbers]);
  const count = Math.max(state.processes.length, childrenOf(listing, numbers) + 1);
  const maxsize = queue?.maxsize ?? (script.bounded ? 1 : 0);
  const feeding = state.processes
    .map(({ no }) => queue?.feeders.some((feeder) => feeder.process === no) === true)
    .join();
  const arrangement = useMemo(() => {
    const fed = feeding.split(',').map((one) => one === 'true');
    const sides = Array.from({ length: count - 1 }, (_, at) => script.sides[at] ?? null);
    const senders = Array.from({ length: count }, (_, no) => script.senders?.[no] ?? fed[no] === true);
    return arrangeHood(size, { sides, senders, maxsize });
  }, [size, count, script, maxsize, feeding]);
  const views = cardsOf(state, passed(trace, step));
  const references = queue === undefined ? NO_REFERENCES : referencesOf(trace, state, queue, lines);
  const tickets = queue === undefined ? [] : hoodTickets(turn, queue, arrangement, references);
  const cuts = cutsOf(state, script);
  const wires = hoodWires(turn, arrangement, cuts);
  useStepMotion(floor, { turn, tickets, arrangement, animate, speed, onMoving });
  const edge = size.w >= 900 ? 24 : 16;
  const shelfOf = (no: number) => {
    const [process, place] = [state.processes[no], arrangement.cards[no]];
    const outbox = queue === undefined || process === undefined ? null : outboxOf(state, queue, process);
    if (outbox === null || place === undefined || process === undefined) return null;
    const shown = outbox.live.map((item) => references.get(item.id)).find((one) => one !== undefined);
    const busy = process.raised !== null || process.result !== null;
    return (
      <Shelf
        outbox={outbox}
        place={place}
        reference={busy ? undefined : shown}
        next={next === feederTid(no)}
        onChoose={onChoose}
      />
    );
  };
  return (
    <div
      className={areNumbered(wires, state) ? 'floor hood numbered' : 'floor hood'}
      ref={floor}
      style={{ height: arrangement.size.h }}
    >
      {arrangement.portrait || arrangement.folded ? null : (
        <p className="stage-t" style={{ left: edge }}>
          <b>Under the hood.</b>{' '}
          {size.w < 700 ? null : 'A seat is taken at put(). The message follows later.'}
        </p>
      )}
      <Clock now={state.now} edge={edge} hidden={arrangement.portrait} />
      {queue === undefined ? (
        <p className="reserved" style={boxOf(arrangement.works.belt)}>
          no queue yet
        </p>
      ) : (
        <Rows
          state={state}
          listing={listing}
          renderNumber={props.renderNumber}
          queue={queue}
          before={trace.turns[step - 1]?.state.queues[0]}
          arrangement={arrangement}
          references={references}
          brief={arrangement.risers.length === 0}
        />
      )}
      <Cast {...props} state={state} views={views} arrangement={arrangement} shelfOf={shelfOf} />
      <Wires wires={wires} state={state} forEver={stuckForEver(state, script)} />
      <CutWords cuts={cuts} wires={[]} belt={null} />
      <Tickets tickets={tickets} upright={false} />
    </div>
  );
}
