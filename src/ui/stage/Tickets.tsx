import { memo } from 'react';
import { Badge } from '../parts/Badge';
import { standing, type TicketView } from './message-places';

/** The messages as tickets in their sender's fill. What they say is in the queue's list, so these are not read out. */
export const Tickets = memo(function Tickets({
  tickets,
  upright,
}: {
  readonly tickets: readonly TicketView[];
  readonly upright: boolean;
}) {
  return (
    <div className="tickets" aria-hidden="true">
      {tickets.map((ticket) => (
        <Ticket key={ticket.id} {...ticket} upright={upright} />
      ))}
    </div>
  );
});

// one node from the moment it is shown until it is unpacked
const Ticket = memo(function Ticket({
  id,
  from,
  repr,
  at,
  x,
  y,
  w,
  h,
  upright,
}: TicketView & { readonly upright: boolean }) {
  const { text, stub, size } = fitted(repr, at === 'pipe' || at === 'held' ? w - 12 : w, h);
  const bare = stub === 0;
  const style = {
    ...standing({ x, y, at }),
    width: w,
    height: h,
    fontSize: size,
  };
  return (
    <div
      className={`msg ${at}${upright || bare ? ' flat' : ''}`}
      data-who={from}
      data-ticket={id}
      style={style}
    >
      {bare ? null : (
        <span className="stub" style={{ width: stub }}>
          <Badge no={from} look="white" />
        </span>
      )}
      <span className="txt">{text}</span>
    </div>
  );
});

// the value as large as it goes; a narrow ticket gives up its margins, then its quotes, then its stub
function fitted(repr: string, w: number, h: number): { text: string; stub: number; size: number } {
  const plain = repr.replace(/^(['"])(.*)\1$/, '$2');
  const tries: ReadonlyArray<readonly [string, number, number]> = [
    [repr, 34, 26],
    [repr, 31, 10],
    [repr, 24, 9],
    [plain, 24, 13],
    [plain, 0, 13],
  ];
  for (const [text, stub, margin] of tries) {
    const room = (w - stub - margin) / (Math.max(1, text.length) * 0.57);
    const size = Math.floor(2 * Math.min(h * 0.46, 24, room)) / 2;
    if (room >= 13 && size >= Math.min(stub === 34 ? 18 : 13, h * 0.4))
      return { text, stub, size: Math.max(13, size) };
  }
  const letters = Math.floor((w - 6) / (13 * 0.6));
  return { text: letters < plain.length ? `${plain.slice(0, letters - 1)}…` : plain, stub: 0, size: 13 };
}
