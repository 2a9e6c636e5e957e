/** Where each message is: a pure function of the turn and the arrangement. */
import {
  type Item,
  itemId,
  type KernelState,
  type Process,
  type Queue,
  repr,
  type Turn,
  toArray,
} from '../../kernel';
import type { Arrangement, Point, Rect } from './layout';
import type { Belt } from './layout-belt';

export interface TicketView extends Rect {
  readonly id: string;
  readonly from: number;
  readonly repr: string;
  /**
   * On the belt; outside the gate; gone back to its sender; just taken (it opens on the receiver's card). Under the
   * hood: in its sender's outbox, packed but still held there, in the pipe.
   */
  readonly at: 'belt' | 'outside' | 'back' | 'taken' | 'outbox' | 'held' | 'pipe';
  /** Corners on its way here from an outbox. */
  readonly via?: readonly Point[];
}

/** A place as a style. */
export function translate({ x, y }: Point): string {
  return `translate(${x}px, ${y}px)`;
}

/** The styles of a ticket that say where it stands and whether it is seen. */
export function standing(ticket: Point & Pick<TicketView, 'at'>) {
  return { transform: translate(ticket), opacity: ticket.at === 'taken' ? 0 : 1 };
}

/** The messages of a queue in the order in which they will come out. */
export function messagesOf(queue: Queue): Item[] {
  return [...toArray(queue.pipe), ...queue.feeders.flatMap((feeder) => toArray(feeder.buffer))];
}

/** Everything that is drawn as a ticket, in the order of the ids: the nodes never change places. */
export function ticketsOf(turn: Turn, queue: Queue, { belt, cards }: Arrangement): TicketView[] {
  if (belt === null) return [];
  const { state } = turn;
  const tickets = [
    ...onBelt(queue, belt),
    ...outside(state, queue, belt),
    ...taken(turn, queue, belt, cards),
  ];
  return tickets.sort((one, other) => one.from - other.from || sequence(one.id) - sequence(other.id));
}

function sequence(id: string): number {
  return Number(id.slice(id.indexOf('.') + 1));
}

function onBelt(queue: Queue, belt: Belt): TicketView[] {
  return messagesOf(queue)
    .slice(0, belt.seats.length)
    .map(({ id, from, repr }, at) => ({ id, from, repr, at: 'belt', ...(belt.seats[at] as Rect) }));
}

/** So many can be told apart behind the first, each so far aside and up, and none over the stage's edge: px. */
const BEHIND = 3;
const ASIDE = 7;
const EDGE = 4;

/** The messages that stand outside the gate or have just been sent back, in the order of waiting. */
export function heldOf(state: KernelState, queue: Queue): Array<{ process: Process; back: boolean }> {
  return state.processes
    .filter(
      (process) =>
        process.status === 'started' &&
        ((process.wait?.for === 'slot' && process.wait.queue === queue.id) ||
          (process.raised?.queue === queue.id && process.raised.item !== null)),
    )
    .map((process) => ({ process, back: process.wait === null }))
    .sort((one, other) => one.process.since - other.process.since);
}

function outside(state: KernelState, queue: Queue, belt: Belt): TicketView[] {
  return heldOf(state, queue).flatMap(({ process, back }, index): TicketView[] => {
    const { x, y, w, h } = belt.outside;
    const behind = Math.min(index, BEHIND);
    const rise = Math.min(ASIDE, Math.max(0, (y - EDGE) / BEHIND));
    const place = {
      x: x + behind * ASIDE,
      y: Math.round(y - behind * rise),
      w: w - 21 * Math.min(1, index),
      h,
    };
    if (back) {
      const item = process.raised?.item;
      return item ? [{ id: item.id, from: item.from, repr: item.repr, at: 'back', ...place }] : [];
    }
    if (process.pending?.call !== 'put') return [];
    const text = repr(process.pending.value);
    return [{ id: itemId(process), from: process.no, repr: text, at: 'outside', ...place }];
  });
}

function taken(turn: Turn, queue: Queue, belt: Belt, cards: Arrangement['cards']): TicketView[] {
  const seat = belt.seats[0];
  return turn.events.flatMap((event): TicketView[] => {
    const card = event.type === 'pipe.read' && event.queue === queue.id ? cards[event.by] : undefined;
    if (event.type !== 'pipe.read' || card === undefined || seat === undefined) return [];
    const { id, from, repr } = event.item;
    const x = Math.round(card.x + (card.w - seat.w) / 2);
    const y = Math.round(card.y + (card.h - seat.h) / 2);
    return [{ id, from, repr, at: 'taken', x, y, w: seat.w, h: seat.h }];
  });
}
