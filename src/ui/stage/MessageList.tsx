import { memo } from 'react';
import { type Queue, qsizeOf } from '../../kernel';
import type { Rect } from './layout';
import type { Belt } from './layout-belt';
import { messagesOf } from './message-places';

interface MessageListProps {
  readonly queue: Queue;
  /** Next out first. */
  readonly items: ReadonlyArray<{ readonly id: string; readonly repr: string }>;
  readonly places: readonly Rect[];
  /** Where those are that have no place. */
  readonly rest: Rect;
}

/** The queue as a list to hear: one item a message. What is seen are the tickets. */
export function MessageList({ queue, items, places, rest }: MessageListProps) {
  return (
    <ol className="messages" aria-label={labelOf(queue, items[0]?.repr)}>
      {items.map((item, at) => (
        <li key={item.id} style={boxOf(places[at] ?? rest)}>
          {item.repr}
        </li>
      ))}
    </ol>
  );
}

/** The list of the messages on a belt. */
export const BeltMessages = memo(function BeltMessages({
  queue,
  belt,
}: {
  readonly queue: Queue | undefined;
  readonly belt: Belt;
}) {
  if (queue === undefined) return null;
  return <MessageList queue={queue} items={messagesOf(queue)} places={belt.seats} rest={belt.belt} />;
});

function labelOf(queue: Queue, first: string | undefined): string {
  const taken = qsizeOf(queue);
  const size = queue.maxsize > 0 ? `${taken} of ${queue.maxsize} seats taken` : `${taken} in line, no limit`;
  return `Queue ${queue.name}, ${size}, ${first === undefined ? 'empty' : `next out: ${first}`}`;
}

/** A place as a style. */
export function boxOf({ x, y, w, h }: Rect) {
  return { left: x, top: y, width: w, height: h };
}
