/** Where each message is under the hood: a pure function of the turn and the arrangement. */
import { itemId, type Queue, repr, type Turn, toArray } from '../../../kernel';
import type { Point, Rect } from '../layout';
import { heldOf, type TicketView } from '../message-places';
import type { HoodArrangement } from './layout-hood';
import { outboxOf, type Reference } from './select-hood';
import { shelfOf, ticketPlaces } from './shelf-places';
import { pipePlaces } from './works';

/** Everything that is drawn as a ticket, in the order of the ids: the nodes never change places. */
export function hoodTickets(
  turn: Turn,
  queue: Queue,
  arrangement: HoodArrangement,
  references: ReadonlyMap<string, Reference>,
): TicketView[] {
  const tickets = [
    ...inPipe(queue, arrangement),
    ...inOutbox(turn, queue, arrangement, references),
    ...waiting(turn, queue, arrangement),
    ...taken(turn, queue, arrangement),
  ];
  return tickets.sort((one, other) => one.from - other.from || numberOf(one.id) - numberOf(other.id));
}

function numberOf(id: string): number {
  return Number(id.slice(id.indexOf('.') + 1));
}

function inPipe(queue: Queue, arrangement: HoodArrangement): TicketView[] {
  const places = pipePlaces(arrangement.works, queue.pipe.size);
  return toArray(queue.pipe, places.length).map((item, at) => {
    const place = places[at] as Rect;
    const { id, from } = item;
    return { id, from, repr: item.repr, at: 'pipe', via: wayDown(arrangement, from, place), ...place };
  });
}

// down its riser, along to the drop, and down again
function wayDown({ risers, drop, gather, works }: HoodArrangement, from: number, place: Rect): Point[] {
  const riser = risers.find((one) => one.no === from);
  if (riser === undefined) return [];
  const corner = (x: number, y: number) => ({ x: x - place.w / 2, y: y - place.h / 2 });
  const bend = gather === null ? [] : [corner(riser.x, gather), corner(drop, gather)];
  return [corner(riser.x, riser.top - 10), ...bend, corner(drop, works.pipe.y)];
}

function inOutbox(
  { state }: Turn,
  queue: Queue,
  { cards }: HoodArrangement,
  references: ReadonlyMap<string, Reference>,
): TicketView[] {
  return state.processes.flatMap((process): TicketView[] => {
    const card = cards[process.no];
    const shelf = card === undefined ? null : shelfOf(card);
    const outbox = outboxOf(state, queue, process);
    if (shelf === null || outbox === null) return [];
    const { held, live } = outbox;
    const all = held !== null && shelf.held === null ? [held, ...live] : live;
    const places = ticketPlaces(shelf, all.length);
    const lying = all.slice(0, places.length).map((item, at): TicketView => {
      const text = references.get(item.id)?.repr ?? item.repr;
      const where = item === held ? 'held' : 'outbox';
      return { id: item.id, from: item.from, repr: text, at: where, ...(places[at] as Rect) };
    });
    if (held === null || shelf.held === null) return lying;
    return [...lying, { id: held.id, from: held.from, repr: held.repr, at: 'held', ...shelf.held }];
  });
}

function waiting({ state }: Turn, queue: Queue, { outside }: HoodArrangement): TicketView[] {
  return heldOf(state, queue).flatMap(({ process, back }, index): TicketView[] => {
    const step = Math.min(index, 3) * 6;
    const place = {
      ...outside,
      x: outside.x + step,
      y: outside.y - step,
      w: outside.w - 18 * Math.min(1, index),
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

function taken({ events }: Turn, queue: Queue, { works, cards }: HoodArrangement): TicketView[] {
  const [first] = pipePlaces(works, 1);
  return events.flatMap((event): TicketView[] => {
    const card = event.type === 'pipe.read' && event.queue === queue.id ? cards[event.by] : undefined;
    if (event.type !== 'pipe.read' || card === undefined || first === undefined) return [];
    const { id, from, repr } = event.item;
    const x = Math.round(card.x + (card.w - first.w) / 2);
    const y = Math.round(card.y + (card.h - first.h) / 2);
    return [{ id, from, repr, at: 'taken', x, y, w: first.w, h: first.h }];
  });
}
