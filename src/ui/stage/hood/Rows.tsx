import type { ReactNode } from 'react';
import type { Listing } from '../../../content';
import type { KernelState, Queue } from '../../../kernel';
import { MessageList } from '../MessageList';
import { heldOf, messagesOf } from '../message-places';
import { QueueSign } from '../QueueSign';
import { BothNote } from './BothNote';
import type { HoodArrangement } from './layout-hood';
import { PipeRow } from './PipeRow';
import { Pipes } from './Pipes';
import { RowWords } from './RowWords';
import { SeatsRow } from './SeatsRow';
import { answersOf, type Reference, seatsOf } from './select-hood';

interface RowsProps {
  readonly queue: Queue;
  /** The queue a step before. */
  readonly before: Queue | undefined;
  readonly state: KernelState;
  readonly listing: Listing;
  readonly renderNumber: ((id: string) => ReactNode) | undefined;
  readonly arrangement: HoodArrangement;
  readonly references: ReadonlyMap<string, Reference>;
  /** A remark gives no reasons. */
  readonly brief?: boolean;
}

/** A queue under the hood: its sign, the row of seats and the pipe, each with who looks at it and the answer now. */
export function Rows(props: RowsProps) {
  const { queue, before, state, listing, renderNumber, arrangement, references, brief = false } = props;
  const { works, sign, note, outside, portrait } = arrangement;
  const [full, empty] = answersOf(queue, before);
  const items = messagesOf(queue).map(({ id, repr }) => ({ id, repr: references.get(id)?.repr ?? repr }));
  const held = heldOf(state, queue);
  const back = held.length > 0 && held.every((one) => one.back);
  const crowded = held.length > 0 && note.x === outside.x;
  const under = outside.h > 40 ? { x: outside.x, y: outside.y + outside.h + 3 } : null;
  const words = arrangement.outsideWords ?? under;
  const { tight } = works;
  const looking = state.options.os === 'mac' ? ['full()'] : ['full()', 'qsize()'];
  return (
    <>
      <Pipes arrangement={arrangement} />
      <QueueSign
        queue={queue}
        belt={{ upright: portrait, limited: works.limited, sign }}
        listing={listing}
        renderNumber={renderNumber}
        bare
      />
      <RowWords name="seats" calls={looking} answer={full} place={works.seatsWords} tight={tight} />
      <SeatsRow queue={queue} seats={seatsOf(queue)} works={works} />
      <RowWords
        name="pipe"
        calls={['empty()', 'get()']}
        answer={empty}
        place={works.pipeWords}
        tight={tight}
      />
      <PipeRow queue={queue} state={state} works={works} />
      <MessageList queue={queue} items={items} places={works.seats} rest={works.belt} />
      {(crowded && note.h < 120) || note.w < 180 ? null : (
        <BothNote queue={queue} place={note} short={crowded || brief} />
      )}
      {held.length === 0 ? null : (
        <p className={words === null ? 'vh' : 'outside-note'} style={{ left: words?.x, top: words?.y }}>
          {back ? 'gone back: never put' : 'outside: not in '}
          {back ? null : <code>{queue.name}</code>}
        </p>
      )}
    </>
  );
}
