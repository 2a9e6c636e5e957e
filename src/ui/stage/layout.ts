/** Where everything stands on the stage: a pure function of its size and of what there is. */
import { acrossBelt, type Belt, uprightBelt } from './layout-belt';
import type { Side } from './script';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly w: number;
  readonly h: number;
}

/** How much a card can show: from everything down to one line. */
export type Look = 'tall' | 'wide' | 'card' | 'slim' | 'chip';

export interface Place extends Rect {
  readonly look: Look;
  /** Height of the outbox at its lower edge; 0 or nothing: it has none. */
  readonly shelf?: number;
  /** Other variables stand under the large one. */
  readonly others?: boolean;
}

/** What there is to place. */
export interface Scene {
  /** The children's sides, Process-1 first; places are kept for those that do not exist yet. */
  readonly sides: readonly Side[];
  readonly queue: boolean;
  /** The queue has a limit, so messages may have to stand outside. */
  readonly bounded: boolean;
  readonly maxsize: number;
  /** One variable is drawn large on every card. */
  readonly hero: boolean;
  /** And there are others beside it. */
  readonly others?: boolean;
}

export interface Arrangement {
  readonly size: Size;
  /** Places by process number. */
  readonly cards: readonly Place[];
  readonly belt: Belt | null;
  /** The portrait flow of a phone: downwards. */
  readonly portrait: boolean;
  /** MainProcess is one line at the top. */
  readonly folded: boolean;
}

/** Narrower than this, things stand one above the other. */
export const PORTRAIT_WIDTH = 560;

/** Places a scene on a stage of this size. What does not fit makes the stage higher than it was asked to be. */
export function arrange({ w, h }: Size, scene: Scene): Arrangement {
  return w < PORTRAIT_WIDTH
    ? portrait({ w, h }, scene)
    : landscape({ w, h: Math.max(h, leastHeight(w, scene)) }, scene);
}

// a card that fills the stage holds its variables, their history and its line
function leastHeight(w: number, { hero, queue }: Scene): number {
  return hero && !queue && w < 760 ? 380 : 300;
}

function landscape({ w, h }: Size, scene: Scene): Arrangement {
  const children = scene.sides.length;
  const folded =
    children > 0 && (scene.hero ? children >= 6 : children >= 3 || (scene.queue && w < 700 && children > 1));
  const margin = w >= 900 ? 24 : 16;
  const top = h >= 500 ? 44 : 42;
  const belt = scene.queue ? acrossBelt({ w, h }, margin, scene.maxsize) : null;
  const bottom = belt === null ? h - 16 : belt.sign.y - 12;
  const area = { x: margin, y: top, w: w - 2 * margin, h: bottom - top };
  const order = folded ? orderOf(scene.sides).filter((no) => no !== 0) : orderOf(scene.sides);
  const alone = scene.hero && belt === null;
  const most = alone ? area.h : belt === null ? 300 : 260;
  const { places, height } = row(order, area, alone, most, gapFor(w, order.length, alone));
  const cards: Place[] = [];
  if (folded) cards[0] = { x: margin, y: 5, w: Math.max(300, w - 2 * margin - 190), h: 33, look: 'chip' };
  const { others = false } = scene;
  for (const [at, no] of order.entries()) cards[no] = { ...(places[at] as Place), others };
  const extra = Math.max(0, height - area.h);
  return {
    size: { w, h: h + extra },
    cards,
    belt: belt !== null && extra > 0 ? acrossBelt({ w, h }, margin, scene.maxsize, extra) : belt,
    portrait: false,
    folded,
  };
}

function gapFor(w: number, count: number, hero: boolean): number {
  if (hero) return count > 3 ? 40 : w >= 900 ? 58 : w >= 760 ? 48 : 40;
  if (count > 3) return 10;
  return w >= 900 ? 38 : w >= 760 ? 28 : 22;
}

// cards side by side while each has room for its name; then more rows of lower cards
function row(order: readonly number[], area: Rect, hero: boolean, most: number, gap: number) {
  const count = Math.max(1, order.length);
  const columns = Math.min(count, Math.max(1, Math.floor((area.w + gap) / (148 + gap))));
  const rows = Math.ceil(count / columns);
  const w = (area.w - (columns - 1) * gap) / columns;
  const h = Math.max(rows > 1 ? 30 : 96, Math.min(most, (area.h - (rows - 1) * 6) / rows));
  const places = order.map((_, at): Place => {
    const x = area.x + (at % columns) * (w + gap);
    return {
      ...whole({ x, y: area.y + Math.floor(at / columns) * (h + 6), w, h }),
      look: lookOf(w, h, hero),
    };
  });
  return { places, height: rows * h + (rows - 1) * 6 };
}

function lookOf(w: number, h: number, hero: boolean): Look {
  if (hero && h >= 290 && w >= 148) return 'tall';
  if (w >= 520 && h >= 130) return 'wide';
  if (h < 60) return 'chip';
  return h < 150 ? 'slim' : 'card';
}

function portrait({ w, h }: Size, scene: Scene): Arrangement {
  const margin = 12;
  const inner = w - 2 * margin;
  const children = scene.sides.length;
  const folded = scene.queue && children > 0;
  const order = orderOf(scene.sides).filter((no) => !folded || no !== 0);
  const after = order.filter((no) => scene.queue && scene.sides[no - 1] === 'get');
  const before = order.filter((no) => !after.includes(no));
  const columns = order.length > (scene.queue ? 2 : 3) ? 2 : 1;
  const rowsOf = (list: readonly number[]) => Math.ceil(list.length / columns);
  const rows = rowsOf(before) + rowsOf(after);
  const beltLeast = !scene.queue ? 0 : scene.bounded ? 166 : 136;
  const room = h - 16 - (folded ? 40 : 0) - (scene.queue ? beltLeast + 16 : 0) - (rows - 1) * 8;
  const most = order.length === 1 ? 150 : scene.queue ? 96 : 120;
  const rowHeight = Math.floor(Math.max(76, Math.min(most, room / Math.max(1, rows))));
  const cards: Place[] = [];
  const put = (list: readonly number[], y: number) => {
    const cw = (inner - (columns - 1) * 8) / columns;
    for (const [at, no] of list.entries()) {
      const rect = {
        x: margin + (at % columns) * (cw + 8),
        y: y + Math.floor(at / columns) * (rowHeight + 8),
        w: cw,
        h: rowHeight,
      };
      cards[no] = { ...whole(rect), look: 'slim' };
    }
    return y + rowsOf(list) * (rowHeight + 8);
  };
  let y = 10;
  if (folded) {
    cards[0] = { x: margin, y, w: inner, h: 34, look: 'chip' };
    y += 40;
  }
  y = put(before, y);
  if (!scene.queue) return { size: { w, h: Math.max(h, y) }, cards, belt: null, portrait: true, folded };
  const beltHeight = Math.max(beltLeast, h - y - rowsOf(after) * (rowHeight + 8) - 10);
  const belt = uprightBelt({ x: margin, y: y + 2, w: inner, h: beltHeight }, scene.maxsize, scene.bounded);
  const end = put(after, y + beltHeight + 8);
  return { size: { w, h: Math.max(h, end) }, cards, belt, portrait: true, folded };
}

/** Process numbers from left to right: those that put, MainProcess, those that get; without sides it stands between. */
export function orderOf(sides: readonly Side[]): number[] {
  const numbers = sides.map((_, at) => at + 1);
  const unknown = numbers.filter((no) => sides[no - 1] === null);
  if (unknown.length === numbers.length) {
    const half = Math.floor(numbers.length / 2);
    return [...numbers.slice(0, half), 0, ...numbers.slice(half)];
  }
  const putters = numbers.filter((no) => sides[no - 1] === 'put');
  const readers = numbers.filter((no) => sides[no - 1] === 'get');
  return [...putters, ...unknown, 0, ...readers];
}

/** A card with little height: smaller letters, and its exit code moves to the foot. */
export function isLow({ look, h: height, shelf = 0 }: Place): boolean {
  const h = height - shelf;
  return (
    (look === 'card' && (h < 215 || shelf > 0)) ||
    (look === 'tall' && h < 430) ||
    (look === 'wide' && h < 215)
  );
}

/** A slim card high enough for three lines and a ring under its band. */
export function isDeep({ h, shelf = 0 }: Place): boolean {
  return h - shelf >= 104;
}

/** A low card with so little height that values stand beside their names, and beside what it waits for. */
export function isFlat(place: Place): boolean {
  return isLow(place) && place.h - (place.shelf ?? 0) < 188;
}

/** Narrower than this, a card of this look is narrow, px. */
const NARROW: Readonly<Record<Look, number>> = { tall: 206, card: 206, slim: 240, wide: 760, chip: 560 };

/** A card with little width for its look: it says things shorter. */
export function isNarrow({ look, w }: Place): boolean {
  return w < NARROW[look];
}

/** A card with room for a name and a word, and nothing else. */
export function isTiny({ look, w }: Place): boolean {
  return look === 'chip' && w < 260;
}

/** A smaller countdown would have numerals nobody can read, px. */
const LEAST_RING = 48;

/** Diameter of a card's countdown, or 0 if there is no room for one. */
export function ringFor({ look, w, h: height, shelf = 0 }: Place, raised: boolean): number {
  const h = height - shelf;
  if (look === 'wide') return raised && w < 760 ? 0 : Math.min(176, h - 64);
  if (look === 'slim') return h >= 140 && w >= 280 && !raised ? 94 : 0;
  if (look === 'card') {
    const size = Math.min(w < 300 ? 74 : 88, h - 113);
    return size < LEAST_RING || (w < 190 && h < 215) ? 0 : size;
  }
  return look === 'tall' && !raised ? 74 : 0;
}

/** Heights inside a tall card: its band, the large value with its name, and the middle of its box on the stage. */
export function tallParts(place: Place): { band: number; hero: number; middle: number } {
  const roomy = place.h >= 430;
  const band = roomy ? 86 : 68;
  const hero = Math.round(
    Math.min(192, Math.max(84, place.h - (roomy ? 290 : 233) - (place.others ? 78 : 0))),
  );
  return { band, hero, middle: place.y + band + (roomy ? 20 : 14) + (hero + 28) / 2 };
}

/** In whole pixels. */
export function whole({ x, y, w, h }: Rect): Rect {
  return { x: Math.round(x), y: Math.round(y), w: Math.floor(w), h: Math.floor(h) };
}
