import { memo } from 'react';
import { Badge } from '../parts/Badge';
import type { TicketView } from './message-places';

/** The messages as tickets in their sender's fill. What they say is in the queue's list, so these are not read out. */
export function Tickets({
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
}

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
  const bare = w < 60;
  const text = w < 92 ? repr.replace(/^(['"])(.*)\1$/, '$2') : repr;
  const stub = bare ? 0 : w < 92 ? 24 : 34;
  const size = Math.max(13, Math.min(h * 0.5, 26, (w - stub - 18) / (Math.max(1, text.length) * 0.57)));
  const style = {
    transform: `translate(${x}px, ${y}px)`,
    opacity: at === 'taken' ? 0 : 1,
    width: w,
    height: h,
    fontSize: Math.round(size * 2) / 2,
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
