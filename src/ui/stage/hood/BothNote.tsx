import type { Queue } from '../../../kernel';
import type { Rect } from '../layout';
import { boxOf } from '../MessageList';

/** Said when the queue calls itself full and empty at once: the two look at different rows. */
export function BothNote({ queue, place, short }: Readonly<{ queue: Queue; place: Rect; short: boolean }>) {
  if (queue.free > 0 || queue.pipe.size > 0) return null;
  const coming = queue.feeders.some((feeder) => feeder.buffer.size > 0);
  const low = place.h < 84;
  const bare = short || (low && (place.w < 300 || place.h < 40));
  return (
    <div className={`both${low ? ' low' : ''}${place.h < 40 ? ' line' : ''}`} style={boxOf(place)}>
      <p>
        <code>full()</code> and <code>empty()</code> are both True now.
      </p>
      <small className={bare ? 'vh' : ''}>
        {seatsWords(queue.slots)} Nothing is in the pipe{coming ? ' yet' : ''}.
      </small>
    </div>
  );
}

function seatsWords(slots: number): string {
  if (slots === 1) return 'The seat is taken.';
  return slots === 2 ? 'Both seats are taken.' : `All ${slots} seats are taken.`;
}
