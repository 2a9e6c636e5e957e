import { type Queue, qsizeOf } from '../../../kernel';
import { Badge } from '../../parts/Badge';
import type { Rect } from '../layout';
import { boxOf } from '../MessageList';
import type { SeatView } from './select-hood';
import type { Works } from './works';

/** The seats: who has taken which, whether or not the message has come. What is in the pipe has come. */
export function SeatsRow({
  queue,
  seats,
  works,
}: Readonly<{ queue: Queue; seats: SeatView[]; works: Works }>) {
  const { belt, count, limited } = works;
  const more = seats.length - works.seats.length;
  const taken = qsizeOf(queue);
  return (
    <>
      <div className={limited ? 'belt' : 'belt open'} style={boxOf(belt)} />
      {works.seats.map((place, at) => {
        const seat = seats[at];
        return seat === undefined ? (
          <span key={place.x} className="seat-free" style={boxOf(place)} />
        ) : (
          <Seat key={place.x} seat={seat} place={place} />
        );
      })}
      <p className={works.tight ? 'seat-count tight' : 'seat-count'} style={{ left: count.x, top: count.y }}>
        {limited ? `${taken} of ${queue.maxsize}` : taken}
        {more > 0 ? <small>+{more} more</small> : null}
      </p>
    </>
  );
}

const WORDS = { reserved: 'reserved', filled: 'in the pipe', lost: 'lost' } as const;

function Seat({ seat: { who, how }, place }: { readonly seat: SeatView; readonly place: Rect }) {
  return (
    <span className={`seat-taken is-${how}`} data-who={who ?? undefined} style={boxOf(place)}>
      {who === null ? null : (
        <i>
          <Badge no={who} look="white" />
        </i>
      )}
      <span className={place.w < 100 ? 'vh' : ''}>
        {how === 'filled' && place.w < 136 ? 'in pipe' : WORDS[how]}
      </span>
    </span>
  );
}
