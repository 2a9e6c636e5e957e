/** Where everything stands in the lab: the queue above, the processes with their pads below. */
import { type Arrangement, type Place, PORTRAIT_WIDTH, type Size } from '../stage/layout';
import { acrossBelt, type Belt, uprightBelt } from '../stage/layout-belt';

/** A card with its pad is at least so high; a narrow pad is a tall one. */
const LOWEST = 262;
const LOWEST_NARROW = 348;

/** Places a lab's queue and its processes, with or without pads; what does not fit makes the stage higher. */
export function arrangeLab(size: Size, count: number, maxsize: number, pads: boolean): Arrangement {
  return size.w < PORTRAIT_WIDTH ? tiles(size, count, maxsize) : row(size, count, maxsize, pads);
}

function row({ w, h }: Size, count: number, maxsize: number, pads: boolean): Arrangement {
  const margin = w >= 860 ? 20 : 12;
  const roomy = h >= 520;
  const belt = raised(acrossBelt({ w, h: roomy ? 420 : 300 }, margin, maxsize), roomy ? 60 : 52, roomy);
  const top = belt.belt.y + belt.belt.h + (roomy ? 46 : 29);
  const gap = w >= 860 && count < 5 ? 14 : 9;
  const columns = Math.max(1, Math.min(count, Math.floor((w - 2 * margin + gap) / (142 + gap))));
  const rows = Math.ceil(count / columns);
  const width = Math.floor((w - 2 * margin - (columns - 1) * gap) / columns);
  const lowest = !pads ? 96 : width < 182 ? LOWEST_NARROW : LOWEST;
  const height = Math.max(lowest, Math.min(370, Math.floor((h - top - rows * 9) / rows)));
  const cards = Array.from({ length: count }, (_, at): Place => {
    const x = margin + (at % columns) * (width + gap);
    return { x, y: top + Math.floor(at / columns) * (height + 9), w: width, h: height, look: 'card' };
  });
  const size = { w, h: Math.max(h, top + rows * (height + 9)) };
  return { size, cards, belt, portrait: false, folded: false };
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

function tiles({ w, h }: Size, count: number, maxsize: number): Arrangement {
  const margin = 10;
  const gap = 7;
  const inner = w - 2 * margin;
  const columns = Math.min(count, 3);
  const rows = Math.ceil(count / columns);
  const width = Math.floor((inner - (columns - 1) * gap) / columns);
  const height = 78;
  const room = Math.max(148, h - rows * (height + gap) - 16);
  const cards = Array.from({ length: count }, (_, at): Place => {
    const x = margin + (at % columns) * (width + gap);
    return { x, y: room + 14 + Math.floor(at / columns) * (height + gap), w: width, h: height, look: 'slim' };
  });
  const belt = uprightBelt({ x: margin, y: 6, w: inner, h: room }, maxsize, maxsize > 0);
  const size = { w, h: Math.max(h, room + 14 + rows * (height + gap)) };
  return { size, cards, belt, portrait: true, folded: false };
}
