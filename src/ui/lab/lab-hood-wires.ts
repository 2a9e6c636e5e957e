/** Lines in the lab under the hood: who waits for the seats or to read, and what has just moved. */
import { isRunnable, type Turn } from '../../kernel';
import type { HoodArrangement } from '../stage/hood/layout-hood';
import type { Works } from '../stage/hood/works';
import type { Place } from '../stage/layout';
import type { Wire } from '../stage/wire-paths';
import { firstRow } from './lab-wires';

/** Every line of a turn; a phone's stage has no room for them. */
export function labHoodWires(
  { state, events }: Turn,
  { portrait, works, cards: all }: HoodArrangement,
): Wire[] {
  if (portrait) return [];
  const cards = firstRow(all);
  const wires: Wire[] = [];
  for (const process of state.processes) {
    const card = cards[process.no];
    if (process.wait === null || card === undefined || isRunnable(state, process)) continue;
    const way = process.wait.for === 'slot' ? toSeats : process.wait.for === 'feeder' ? toPipe : toMouth;
    wires.push({ kind: 'tether', ...way(card, works), who: process.no });
  }
  for (const event of events) {
    const card = event.type === 'pipe.read' ? cards[event.by] : undefined;
    if (event.type === 'pipe.read' && card !== undefined)
      wires.push({ kind: 'trail', ...fromMouth(card, works), down: true, who: event.by });
    const sender = event.type === 'pipe.written' ? cards[event.item.from] : undefined;
    if (event.type === 'pipe.written' && sender !== undefined)
      wires.push({ kind: 'trail', ...intoPipe(sender, works), who: event.item.from });
  }
  return wires;
}

type Way = Pick<Wire, 'path' | 'mark'>;

function toSeats(card: Place, { belt }: Works): Way {
  const x = belt.x - 9;
  const start = within(card, x);
  return {
    path: `M${start} ${card.y - 7}${across(card, start, x)}V${belt.y + belt.h / 2}H${belt.x - 1}`,
    mark: { x: start, y: card.y },
  };
}

function toPipe(card: Place, { pipe }: Works): Way {
  const x = pipe.from + 12;
  const start = within(card, x);
  return {
    path: `M${start} ${card.y - 7}${across(card, start, x)}V${pipe.y + pipe.thick / 2 + 2}`,
    mark: { x: start, y: card.y },
  };
}

function toMouth(card: Place, { mouth, radius }: Works): Way {
  const start = within(card, mouth.x);
  return {
    path: `M${start} ${card.y - 7}${across(card, start, mouth.x)}V${mouth.y + radius + 2}`,
    mark: { x: start, y: card.y },
  };
}

// where the pipe is read, into a card; beside the line along which somebody may wait
function fromMouth(card: Place, { mouth, radius }: Works): Way {
  const from = mouth.x + 8;
  const x = within(card, from);
  const lane = Math.max(card.y - 20, mouth.y + radius + 3);
  const turn = x === from ? '' : `V${lane}H${x}`;
  return { path: `M${from} ${mouth.y + radius}${turn}V${card.y - 15}`, mark: { x, y: card.y - 4 } };
}

function intoPipe(card: Place, { pipe }: Works): Way {
  const to = pipe.from + 26;
  const x = within(card, to);
  const end = pipe.y + pipe.thick / 2;
  return {
    path: `M${x} ${card.y - 4}${x === to ? '' : `V${card.y - 7}H${to}`}V${end + 12}`,
    mark: { x: to, y: end - 2 },
  };
}

function within(card: Place, x: number): number {
  return Math.round(Math.min(Math.max(x, card.x + 24), card.x + card.w - 24));
}

function across(card: Place, from: number, to: number): string {
  return from === to ? '' : `V${card.y - 11}H${to}`;
}
