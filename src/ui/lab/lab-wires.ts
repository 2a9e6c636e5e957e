/** The lines between the queue above and the cards below: who waits at which gate, and what has just moved. */
import { isRunnable, type ProcessNo, type Turn } from '../../kernel';
import type { Arrangement, Place, Point } from '../stage/layout';
import type { Belt } from '../stage/layout-belt';
import { heldOf } from '../stage/message-places';
import type { Wire } from '../stage/wire-paths';

/** Every line of a turn; a phone's stage has no room for them. */
export function labWires({ state, events }: Turn, { portrait, belt, cards: all }: Arrangement): Wire[] {
  if (portrait || belt === null) return [];
  const cards = firstRow(all);
  const wires: Wire[] = [];
  for (const process of state.processes) {
    const card = cards[process.no];
    if (process.wait === null || card === undefined || isRunnable(state, process)) continue;
    wires.push(tether(card, process.wait.for === 'slot' ? belt.tail : belt.head, belt, process.no));
  }
  for (const event of events) {
    if (event.type === 'pipe.read') wires.push(...taken(cards[event.by], belt, event.by));
    if (event.type === 'item.buffered') wires.push(...put(cards[event.item.from], belt, event.item.from));
  }
  for (const queue of state.queues) {
    for (const { process, back } of heldOf(state, queue)) {
      const card = cards[process.no];
      if (back && card !== undefined && belt.limited) wires.push(goneBack(card, belt, process.no));
    }
  }
  return wires;
}

/** The cards with nothing between them and the queue; a line to one in a lower row would lie over another card. */
export function firstRow(cards: readonly Place[]): readonly (Place | undefined)[] {
  const top = Math.min(...cards.map(({ y }) => y));
  return cards.map((card) => (card.y === top ? card : undefined));
}

function tether(card: Place, gate: Point, belt: Belt, who: ProcessNo): Wire {
  const x = clamp(gate.x, card.x + 24, card.x + card.w - 24);
  const foot = Math.max(gate.y + belt.arm, belt.belt.y + belt.belt.h) + 6;
  const lane = card.y - 11;
  const path = x === gate.x ? `M${x} ${card.y - 7}V${foot}` : `M${x} ${card.y - 7}V${lane}H${gate.x}V${foot}`;
  return { kind: 'tether', path, mark: { x, y: card.y }, who };
}

// from the head of the belt into the card
function taken(card: Place | undefined, belt: Belt, who: ProcessNo): Wire[] {
  if (card === undefined) return [];
  const x0 = belt.head.x + 12;
  const y0 = belt.belt.y + Math.round(belt.belt.h / 2);
  const lane = card.y - 24;
  const x = clamp(x0 + 26, card.x + 24, card.x + card.w - 24);
  const path = `M${x0} ${y0}h14q12 0 12 12V${lane}${x === x0 + 26 ? '' : `H${x}`}V${card.y - 15}`;
  return [{ kind: 'trail', path, mark: { x, y: card.y - 4 }, down: true, who }];
}

// from the card to the tail of the belt
function put(card: Place | undefined, belt: Belt, who: ProcessNo): Wire[] {
  if (card === undefined || !belt.limited) return [];
  const x = clamp(belt.outside.x + belt.outside.w / 2, card.x + 24, card.x + card.w - 24);
  const to = Math.round(belt.outside.x + belt.outside.w / 2);
  const end = belt.belt.y + belt.belt.h;
  const path = `M${x} ${card.y - 7}V${card.y - 14}${x === to ? '' : `H${to}`}V${end + 13}`;
  return [{ kind: 'trail', path, mark: { x: to, y: end }, who }];
}

function goneBack(card: Place, belt: Belt, who: ProcessNo): Wire {
  const from = Math.max(
    belt.outside.x + belt.outside.w - 30,
    Math.min(belt.outside.x + belt.outside.w - 6, card.x + card.w - 24),
  );
  const x = clamp(from, card.x + 24, card.x + card.w - 24);
  const path = `M${from} ${belt.outside.y + belt.outside.h + 4}V${card.y - 20}${x === from ? '' : `H${x}`}V${card.y - 13}`;
  return { kind: 'back', path, mark: { x, y: card.y - 4 }, down: true, who };
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), Math.max(least, most)));
}
