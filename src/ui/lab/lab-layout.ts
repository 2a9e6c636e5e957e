/** Where everything stands in the lab: the queue above, the processes with their pads below. */
import type { HoodArrangement } from '../stage/hood/layout-hood';
import { type Arrangement, type Place, PORTRAIT_WIDTH, type Size } from '../stage/layout';
import { acrossBelt, type Belt, uprightBelt } from '../stage/layout-belt';
import { labWorks } from './lab-works';

/** A card that is narrower has a narrow pad, with each call on a line of its own; the same in pad-narrow.css. */
const THIN = 190;
/** A card with its pad is at least so high; a narrow pad is a tall one. */
const LOWEST = 262;
const LOWEST_NARROW = 348;
/** The row of a process that has put something, on a narrow card. */
const OUTBOX = 28;

/** True if a card of this width has a narrow pad. */
export function isThin({ w }: Pick<Place, 'w'>): boolean {
  return w < THIN;
}

/** Places a lab's queue and its processes, with or without pads; what does not fit makes the stage higher. */
export function arrangeLab(size: Size, count: number, maxsize: number, pads: boolean): Arrangement {
  return size.w < PORTRAIT_WIDTH ? tiles(size, count, maxsize) : row(size, count, maxsize, pads);
}

/** The same under the hood: seats and pipe as two rows, above the same cards. */
export function arrangeLabHood(size: Size, count: number, maxsize: number, pads: boolean): HoodArrangement {
  const { works, sign, outside, note, below } = labWorks(size, maxsize);
  const portrait = size.w < PORTRAIT_WIDTH;
  const placed = portrait ? tileRows(size, count, below) : cardRows(size, count, below, pads, OUTBOX);
  const rows = { works, sign, outside, note, risers: [], drop: works.pipe.from, gather: null };
  const beside = { x: outside.x + outside.w + 12, y: outside.y + 8 };
  const words = outside.h < 34 || size.w < 620 ? {} : { outsideWords: beside };
  return { ...placed, ...rows, ...words, belt: null, portrait, folded: false };
}

function row({ w, h }: Size, count: number, maxsize: number, pads: boolean): Arrangement {
  const roomy = h >= 520;
  const belt = raised(acrossBelt({ w, h: roomy ? 420 : 300 }, marginOf(w), maxsize), roomy ? 60 : 52, roomy);
  const top = belt.belt.y + belt.belt.h + (roomy ? 46 : 29);
  return { ...cardRows({ w, h }, count, top, pads), belt, portrait: false, folded: false };
}

function marginOf(w: number): number {
  return w >= 860 ? 20 : 12;
}

type Placed = Pick<Arrangement, 'size' | 'cards'>;

// cards side by side from here down
function cardRows({ w, h }: Size, count: number, top: number, pads: boolean, outbox = 0): Placed {
  const margin = marginOf(w);
  const gap = w >= 860 && count < 5 ? 14 : 9;
  const columns = Math.max(1, Math.min(count, Math.floor((w - 2 * margin + gap) / (142 + gap))));
  const rows = Math.ceil(count / columns);
  const width = Math.floor((w - 2 * margin - (columns - 1) * gap) / columns);
  const lowest = !pads ? 100 : isThin({ w: width }) ? LOWEST_NARROW + outbox : LOWEST;
  const height = Math.max(lowest, Math.min(370, Math.floor((h - top - rows * 9) / rows)));
  const cards = Array.from({ length: count }, (_, at): Place => {
    const x = margin + (at % columns) * (width + gap);
    return { x, y: top + Math.floor(at / columns) * (height + 9), w: width, h: height, look: 'card' };
  });
  return { size: { w, h: Math.max(h, top + rows * (height + 9)) }, cards };
}

// the belt of a stage whose queue lies below, moved to its upper edge
function raised(belt: Belt, to: number, rollers: boolean): Belt {
  const up = belt.belt.y - to;
  const move = <P extends { readonly y: number }>(one: P): P => ({ ...one, y: one.y - up });
  const { x, w, h } = belt.belt;
  return {
    ...belt,
    belt: move(belt.belt),
    // beside the clock there is room for short words
    sign: { ...belt.sign, y: rollers ? 8 : 4, w: Math.min(belt.sign.w, 400) },
    seats: belt.seats.map(move),
    outside: move(belt.outside),
    tail: move(belt.tail),
    head: move(belt.head),
    put: move(belt.put),
    // above the line along which a message leaves
    get: { ...belt.get, y: to + 3 },
    rollers: rollers ? { x: belt.limited ? x : 60, y: to + h, w: belt.limited ? w : w - 60, h: 22 } : null,
    ordinals: { ...belt.ordinals, y: to + h + (rollers ? 24 : 6) },
  };
}

const TILE = 92;
const TILE_GAP = 7;
const TILES_MARGIN = 10;
/** Below this a name has no room in a third of the width. */
const NARROWEST = 350;

function tiles({ w, h }: Size, count: number, maxsize: number): Arrangement {
  const rows = Math.ceil(count / Math.min(count, w < NARROWEST ? 2 : 3));
  const room = Math.max(178, h - rows * (TILE + TILE_GAP) - 16);
  const area = { x: TILES_MARGIN, y: 6, w: w - 2 * TILES_MARGIN, h: room };
  const belt = uprightBelt(area, maxsize, maxsize > 0);
  return { ...tileRows({ w, h }, count, room + 14), belt, portrait: true, folded: false };
}

// tiles, two or three side by side, from here down
function tileRows({ w, h }: Size, count: number, top: number): Placed {
  const columns = Math.min(count, w < NARROWEST ? 2 : 3);
  const rows = Math.ceil(count / columns);
  const width = Math.floor((w - 2 * TILES_MARGIN - (columns - 1) * TILE_GAP) / columns);
  const cards = Array.from({ length: count }, (_, at): Place => {
    const x = TILES_MARGIN + (at % columns) * (width + TILE_GAP);
    const y = top + Math.floor(at / columns) * (TILE + TILE_GAP);
    return { x, y, w: width, h: TILE, look: 'slim' };
  });
  return { size: { w, h: Math.max(h, top + rows * (TILE + TILE_GAP)) }, cards };
}
