import { memo, type ReactNode } from 'react';
import type { Listing } from '../../content';
import { type KernelState, leftBehind, type Queue, qsizeOf } from '../../kernel';
import { Icon } from '../parts/Icon';
import { Gate } from './Gate';
import type { Rect } from './layout';
import type { Belt } from './layout-belt';
import { boxOf } from './MessageList';
import { heldOf, messagesOf } from './message-places';
import { QueueSign } from './QueueSign';

interface QueueBeltProps {
  readonly queue: Queue | undefined;
  readonly belt: Belt;
  readonly state: KernelState;
  readonly listing: Listing;
  readonly renderNumber: ((id: string) => ReactNode) | undefined;
}

const ORDINALS = ['next out', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** The queue: a belt between two gates. */
export const QueueBelt = memo(function QueueBelt({
  queue,
  belt,
  state,
  listing,
  renderNumber,
}: QueueBeltProps) {
  if (queue === undefined)
    return (
      <p className="reserved" style={{ ...boxOf(belt.belt), left: Math.max(16, belt.belt.x) }}>
        no queue yet
      </p>
    );
  const messages = messagesOf(queue);
  const taken = qsizeOf(queue);
  const full = queue.free === 0;
  const empty = taken === 0;
  const held = heldOf(state, queue);
  const back = held.length > 0 && held.every((one) => one.back);
  const short = belt.upright ? belt.sign.w < 140 : belt.outside.w < (back ? 160 : 140);
  const more = messages.length - belt.seats.length;
  const side = belt.upright ? ' upright' : '';
  return (
    <>
      <QueueSign
        queue={queue}
        belt={belt}
        listing={listing}
        renderNumber={renderNumber}
        lost={leftBehind(state).some((one) => one.queue === queue.id)}
      />
      <div className={`belt${side}${belt.limited ? '' : ' open'}`} style={boxOf(belt.belt)} />
      <svg className="wires" aria-hidden="true">
        {belt.rollers === null ? null : <Rollers {...belt.rollers} />}
        <SeatLines belt={belt} drawn={messages.length} />
        {belt.limited ? (
          <Gate at={belt.tail} arm={belt.arm} closed={full} upright={belt.upright} opens="left" />
        ) : null}
        {belt.upright && !empty ? null : (
          <Gate
            at={belt.head}
            arm={empty ? belt.arm : belt.belt.h}
            closed={empty}
            upright={belt.upright}
            opens="right"
          />
        )}
      </svg>
      <div className={`marks${side}`} aria-hidden="true">
        {held.length > (belt.upright ? 0 : 1) ? null : (
          <span className="port" style={{ left: belt.put.x, top: belt.put.y }}>
            put <Icon name={belt.upright ? 'down' : 'arrow'} />
          </span>
        )}
        <span className="port" style={{ left: belt.get.x, top: belt.get.y }}>
          {belt.upright ? <Icon name="down" /> : null}
          get
          {belt.upright ? empty ? null : <small>next out</small> : <Icon name="arrow" />}
        </span>
        {belt.upright ? null : <Ordinals belt={belt} count={Math.min(messages.length, belt.seats.length)} />}
        {more > 0 ? (
          <span
            className="more"
            style={{
              left: belt.belt.x + (belt.upright ? belt.belt.w + 12 : 8),
              top: belt.upright ? belt.belt.y + belt.belt.h - 50 : belt.ordinals.y,
            }}
          >
            +{more} more
          </span>
        ) : null}
      </div>
      {held.length > 0 && belt.limited ? (
        <p className="outside-note" style={noteAt(belt)}>
          {short ? (back ? 'never put' : 'outside') : back ? 'gone back: never put' : 'outside: not in '}
          {short || back ? null : <code>{queue.name}</code>}
        </p>
      ) : null}
    </>
  );
});

function noteAt({ outside, upright, belt }: Belt) {
  return upright
    ? { left: belt.x + belt.w + 12, top: outside.y + 8 }
    : { left: outside.x, top: outside.y + outside.h + 8 };
}

function Ordinals({ belt, count }: { readonly belt: Belt; readonly count: number }) {
  return belt.seats.slice(0, count).map((seat, at) => (
    <span key={seat.x} className="ordinal" style={{ left: seat.x, top: belt.ordinals.y, width: seat.w }}>
      {at === 0 ? (
        <b>{seat.w < 64 ? 'next' : 'next out'}</b>
      ) : seat.w < 64 ? (
        at + 1
      ) : (
        (ORDINALS[at] ?? `${at + 1}th`)
      )}
    </span>
  ));
}

// the same at every step: a line of dots, thrice
const Rollers = memo(function Rollers({ x, y, w }: Rect) {
  const gaps = Math.max(1, Math.floor((w - 32) / 32.6));
  return ['rim', 'face', 'axle'].map((part) => (
    <path
      key={part}
      className={`roller ${part}`}
      d={`M${x + 16} ${y + 13}h${w - 31.5}`}
      strokeDasharray={`0 ${(w - 32) / gaps}`}
    />
  ));
});

// lines between the seats, and a dashed box in every free one
const SeatLines = memo(function SeatLines({ belt, drawn }: { readonly belt: Belt; readonly drawn: number }) {
  const { seats, upright } = belt;
  return seats.map((seat, at) => {
    const before = seats[at - 1];
    const middle =
      before === undefined
        ? 0
        : upright
          ? (seat.y + seat.h + before.y) / 2
          : (seat.x + seat.w + before.x) / 2;
    const path = upright
      ? `M${belt.belt.x + 7} ${middle}h${belt.belt.w - 14}`
      : `M${middle} ${belt.belt.y + 7}v${belt.belt.h - 14}`;
    const free = at >= drawn && (belt.limited || at === drawn);
    return (
      <g key={`${seat.x} ${seat.y}`}>
        {before === undefined ? null : <path className="seat-line" d={path} />}
        {free ? (
          <rect
            className="void"
            x={seat.x + 1}
            y={seat.y + 1}
            width={Math.max(4, seat.w - 2)}
            height={Math.max(4, seat.h - 2)}
            rx="9"
          />
        ) : null}
      </g>
    );
  });
});
