import type { ReactNode } from 'react';
import { type KernelState, leftBehind, processOf, type Queue } from '../../../kernel';
import { Badge } from '../../parts/Badge';
import { boxOf } from '../MessageList';
import { pipePlaces, type Works } from './works';

interface PipeRowProps {
  readonly queue: Queue;
  readonly state: KernelState;
  readonly works: Works;
}

/** The end of the pipe: what is said of it when it is empty or full, and who has the turn to read it. */
export function PipeRow({ queue, state, works }: PipeRowProps) {
  const { mouth, radius, turn, pipe, line, tight } = works;
  const places = pipePlaces(works, queue.pipe.size);
  const more = queue.pipe.size - places.length;
  const last = places.at(-1);
  return (
    <>
      {queue.pipe.size === 0 ? (
        <p className="pipe-empty" style={{ left: line.from + 4, top: pipe.y - 10 }}>
          nothing in the pipe{tight ? '' : ' yet'}
        </p>
      ) : null}
      {queue.writer !== null && !tight ? (
        <p className="pipe-empty" style={{ left: line.from + 4, top: pipe.y - 10 }}>
          {queue.pipe.size > 1 ? '' : queue.torn ? 'cut off' : 'full'}
        </p>
      ) : null}
      {more > 0 && last !== undefined ? (
        <span className="pipe-more" style={{ left: last.x - 8, top: last.y - 6 }}>
          +{more}
        </span>
      ) : null}
      <svg
        className={queue.reader === null ? 'turn-token' : 'turn-token held'}
        style={{ left: mouth.x - radius, top: mouth.y - radius, width: 2 * radius, height: 2 * radius }}
        viewBox="0 0 64 64"
        aria-hidden="true"
      >
        <circle className="rim" cx="32" cy="32" r="29" />
        <circle className="dashes" cx="32" cy="32" r="21" />
        {queue.reader === null ? <path d="M20 28.5h14v-6L45 32 34 41.5v-6H20z" /> : null}
      </svg>
      {queue.reader === null ? null : (
        <span
          className="turn-holder"
          style={{ left: mouth.x - radius * 0.5, top: mouth.y - radius * 0.5, width: radius, height: radius }}
        >
          <Badge no={queue.reader} />
        </span>
      )}
      <p className={tight ? 'turn-words tight' : 'turn-words'} style={boxOf(turn)}>
        <b>read turn</b> <span>{holder(queue, state)}</span>
      </p>
    </>
  );
}

function holder({ reader, id }: Queue, state: KernelState): ReactNode {
  const isLost = leftBehind(state).some((one) => one.queue === id);
  if (reader === null) return isLost ? 'nobody is left' : 'nobody has it';
  const { name, status } = processOf(state, reader);
  if (status !== 'ended') return `${name} has it`;
  // its badge stands at the mouth of the pipe
  return (
    <>
      <span className="vh">{name} </span>died with it
    </>
  );
}
