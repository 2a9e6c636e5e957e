/** The lines between things: who waits for what, and what has just moved. A pure function like the rest. */
import type { KernelState, ProcessNo, Turn } from '../../kernel';
import type { Arrangement, Place, Point } from './layout';
import type { Belt } from './layout-belt';
import { heldOf } from './message-places';
import type { Cut } from './prospects';
import { isHeldUp } from './words';

export interface Wire {
  readonly kind: 'tether' | 'cut' | 'trail' | 'back';
  readonly path: string;
  /** A tether's ring stands where it leaves its card, a trail's arrowhead where it ends (pointing up or down). */
  readonly mark: Point;
  readonly down?: boolean;
  /** Where a number fits beside a tether. */
  readonly label?: Point;
  readonly who: ProcessNo;
}

/** Room for what is written above a queue, px. */
const SIGN = 340;

/** Every line of a turn. On a phone things stand so close that they need none. */
export function wiresOf(turn: Turn, arrangement: Arrangement, cuts: readonly Cut[] = []): Wire[] {
  if (arrangement.portrait) return [];
  return [...tethers(turn.state, arrangement), ...cutWires(cuts, arrangement), ...trails(turn, arrangement)];
}

// from a gate at which somebody waits in vain to the card of the last who could have helped
function cutWires(cuts: readonly Cut[], { cards, belt }: Arrangement): Wire[] {
  if (belt === null) return [];
  return cuts.flatMap(({ call, who }): Wire[] => {
    const gate = call === 'get' ? belt.head : belt.tail;
    const card = who === null ? undefined : cards[who];
    if ((call === 'put' && !belt.limited) || card === undefined || card.look === 'chip') return [];
    const x = clamp(gate.x - 46, card.x + 22, card.x + card.w - 22);
    const top = card.y + card.h + 6;
    const end = belt.belt.y - 6;
    return [{ kind: 'cut', path: `M${x} ${top}V${end}`, mark: { x, y: (top + end) / 2 }, who: who ?? 0 }];
  });
}

function tethers(state: KernelState, { cards, belt }: Arrangement): Wire[] {
  return state.processes.flatMap((process): Wire[] => {
    const { wait, no } = process;
    const card = cards[no];
    if (wait === null || card === undefined || card.look === 'chip' || !isHeldUp(state, process)) return [];
    if (wait.for === 'exit') return between(card, cards[wait.process], no);
    if (belt === null || wait.for === 'time' || wait.for === 'children') return [];
    if (wait.for === 'item' || wait.for === 'turn') return [down(card, belt.head, no)];
    // a belt without a limit has no gate at its tail
    const gate = belt.limited
      ? belt.tail
      : { x: Math.max(card.x + card.w - 30, belt.sign.x + SIGN), y: belt.belt.y + 8 };
    return [down(card, gate, no)];
  });
}

function down(card: Place, gate: Point, who: ProcessNo): Wire {
  const x = clamp(gate.x, card.x + 22, card.x + card.w - 22);
  const y = card.y + card.h;
  const end = gate.y - 14;
  const path = x === gate.x ? `M${x} ${y + 8}V${end}` : `M${x} ${y + 7}v2H${gate.x}V${end}`;
  return { kind: 'tether', path, mark: { x, y }, label: { x: gate.x - 24, y: (y + end) / 2 + 6 }, who };
}

/** From a card to its neighbour, which it waits for; none if they stand apart. */
export function between(card: Place, other: Place | undefined, who: ProcessNo): Wire[] {
  if (other === undefined || other.y !== card.y || other.look === 'chip') return [];
  const right = other.x > card.x;
  const gap = right ? other.x - card.x - card.w : card.x - other.x - other.w;
  if (gap > 80 || gap < 14) return [];
  const y = Math.min(card.y + card.h, other.y + other.h) - (card.look === 'tall' ? 90 : 24);
  const from = right ? card.x + card.w : card.x;
  const to = right ? other.x - 6 : other.x + other.w + 6;
  const path = `M${from + (right ? 8 : -8)} ${y}H${to}`;
  return [{ kind: 'tether', path, mark: { x: from, y }, label: { x: (from + to) / 2, y: y - 22 }, who }];
}

function trails(turn: Turn, { cards, belt }: Arrangement): Wire[] {
  if (belt === null) return [];
  const lines: Wire[] = [];
  for (const event of turn.events) {
    if (event.type === 'pipe.read') lines.push(...up(cards[event.by], belt, event.by));
    if (event.type === 'item.buffered') lines.push(...putDown(cards[event.item.from], belt, event.item.from));
  }
  for (const queue of turn.state.queues) {
    for (const { process, back } of heldOf(turn.state, queue)) {
      const card = cards[process.no];
      if (back && card !== undefined && belt.limited) lines.push(goneBack(card, belt, process.no));
    }
  }
  return lines;
}

// a message was taken: from the head of the belt to the card; between it and a chip the others stand
function up(card: Place | undefined, belt: Belt, who: ProcessNo): Wire[] {
  if (card === undefined || card.look === 'chip') return [];
  const y = Math.round(belt.belt.y + belt.belt.h * 0.46);
  const x0 = belt.head.x + 4;
  const end = card.y + card.h + 5;
  const x = x0 + 42;
  const target = clamp(x, card.x + 24, card.x + card.w - 12);
  const turnAt = end + 22;
  const path =
    target === x
      ? `M${x0} ${y}h20q22 0 22 -22V${end + 13}`
      : `M${x0} ${y}h20q22 0 22 -22V${turnAt}H${target}V${end + 13}`;
  return [{ kind: 'trail', path, mark: { x: target, y: end }, who }];
}

// a message was put: from the card to the tail of the belt; without a tail gate the sign stands in the way
function putDown(card: Place | undefined, belt: Belt, who: ProcessNo): Wire[] {
  if (card === undefined || !belt.limited) return [];
  const x = clamp(belt.outside.x + belt.outside.w / 2 + 20, card.x + 24, card.x + card.w - 24);
  const end = belt.outside.y - 8;
  if (x > belt.tail.x - 12) return [];
  const path = `M${x} ${card.y + card.h + 6}V${end - 13}`;
  return [{ kind: 'trail', path, mark: { x, y: end }, down: true, who }];
}

function goneBack(card: Place, belt: Belt, who: ProcessNo): Wire {
  const x = clamp(belt.outside.x + belt.outside.w - 26, card.x + 24, card.x + card.w - 24);
  const end = card.y + card.h + 6;
  return { kind: 'back', path: `M${x} ${belt.outside.y - 6}V${end + 13}`, mark: { x, y: end }, who };
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), Math.max(least, most)));
}
