/** Where everything stands under the hood: a pure function of the stage's size and of what there is. */
import {
  type Arrangement,
  orderOf,
  type Place,
  PORTRAIT_WIDTH,
  type Point,
  type Rect,
  type Size,
  whole,
} from '../layout';
import type { Side } from '../script';
import { pipeThickness, rowsHeight, type Works, worksIn } from './works';

/** What there is to place under the hood. */
export interface HoodScene {
  /** The children's sides, Process-1 first. */
  readonly sides: readonly Side[];
  /** Who puts or may put, by process number. */
  readonly senders: readonly boolean[];
  readonly maxsize: number;
}

/** Where a sender's messages go down into the pipe. */
export interface Riser {
  readonly no: number;
  readonly x: number;
  readonly top: number;
}

export interface HoodArrangement extends Arrangement {
  readonly works: Works;
  readonly risers: readonly Riser[];
  /** Where all risers go down together, and the line that gathers them; null: there is one. */
  readonly drop: number;
  readonly gather: number | null;
  readonly sign: Rect;
  /** Where a message stands that has no seat yet. */
  readonly outside: Rect;
  /** Where it says that it is outside, unless that is under it. */
  readonly outsideWords?: Point;
  readonly note: Rect;
}

/** Places a scene on a stage of this size. What does not fit makes the stage higher than it was asked to be. */
export function arrangeHood(size: Size, scene: HoodScene): HoodArrangement {
  const order = senderFirst(scene);
  const folded = isFolded(size, scene);
  const row = folded ? order.filter((no) => no !== 0) : order;
  const senders = row.filter((no) => scene.senders[no]);
  const others = row.length - senders.length;
  const spare = size.w * 0.55 - 60;
  const isBeside = size.w >= PORTRAIT_WIDTH && senders.length === 1 && others > 0 && spare / others >= 150;
  return isBeside ? beside(size, scene, row, folded) : under(size, scene, row, senders, folded);
}

function senderFirst({ sides, senders }: HoodScene): number[] {
  const order = orderOf(sides);
  return [...order.filter((no) => senders[no]), ...order.filter((no) => !senders[no])];
}

// MainProcess is one line at the top where there are many, unless it has an outbox
function isFolded({ w }: Size, { sides, senders }: HoodScene): boolean {
  if (senders[0] || sides.length === 0) return false;
  return sides.length >= 3 || (w < 700 && sides.length > 1) || w < PORTRAIT_WIDTH;
}

const CHIP = 33;

// one sender: its card stands at the left, the rows beside it under the others
function beside({ w, h: asked }: Size, scene: HoodScene, row: readonly number[], folded: boolean) {
  const h = Math.max(asked, w < 760 ? 440 : 380);
  const margin = w >= 900 ? 24 : 16;
  const roomy = h >= 530;
  const top = roomy ? 44 : 42;
  const wide = Math.round(w * 0.4545);
  const x = margin + wide + 8;
  const tight = w - x < 420;
  const rows = rowsHeight(roomy, tight);
  const y = h - (roomy ? 18 : 14) - rows;
  const low = y - top - (roomy ? 32 : 10);
  const gap = w >= 900 ? 22 : 12;
  const first = margin + wide + (w >= 900 ? 32 : 20);
  const each = (w - margin - first - (row.length - 2) * gap) / (row.length - 1);
  const tall = Math.min(low + (roomy ? 50 : 34), h - top - 120);
  const cards: Place[] = [];
  const [sender = 0, ...others] = row;
  cards[sender] = {
    ...whole({ x: margin, y: top, w: wide, h: tall }),
    look: 'card',
    shelf: roomy ? 106 : 66,
  };
  for (const [at, no] of others.entries())
    cards[no] = {
      ...whole({ x: first + at * (each + gap), y: top, w: each, h: low }),
      look: low < 150 ? 'slim' : 'card',
    };
  if (folded) cards[0] = chip(margin, w);
  const works = worksIn({ x, y, w: w - margin - x, h: rows }, roomy, tight, scene.maxsize);
  const drop = margin + wide - (roomy ? 48 : 34);
  const below = top + tall + (roomy ? 20 : 8);
  const left = drop - works.pipe.thick / 2 - 12 - margin;
  const sign = { x: margin, y: below, w: Math.min(150, left), h: roomy ? 54 : 46 };
  return {
    size: { w, h },
    cards,
    belt: null,
    portrait: false,
    folded,
    works: { ...works, pipe: { ...works.pipe, from: drop } },
    risers: [{ no: sender, x: drop, top: top + tall - 2 }],
    drop,
    gather: null,
    sign,
    outside: { x: margin, y: h - (roomy ? 74 : 48), w: Math.min(194, left), h: roomy ? 50 : 34 },
    note: { x: margin, y: below + sign.h + (roomy ? 10 : 4), w: left, h: h - below - sign.h - 20 },
  };
}

// any number of senders: the rows have the lower part of the stage for themselves
function under(
  { w, h: asked }: Size,
  scene: HoodScene,
  row: readonly number[],
  senders: readonly number[],
  folded: boolean,
): HoodArrangement {
  const portrait = w < PORTRAIT_WIDTH;
  const margin = portrait ? 12 : w >= 900 ? 24 : 16;
  const roomy = !portrait && asked >= 530;
  const after = portrait ? row.filter((no) => !scene.senders[no]) : [];
  const before = row.filter((no) => !after.includes(no));
  const top = folded ? (portrait ? 50 : 44) : portrait ? 10 : 42;
  const strip = portrait ? 38 : roomy ? 54 : 46;
  const thick = pipeThickness(roomy);
  const gathered = senders.length > 1;
  const between = gathered ? thick + 18 : portrait ? 6 : 10;
  const drop = margin + thick / 2 + 6;
  const x = drop + thick / 2 + (portrait ? 10 : 22);
  const tight = w - margin - x < 420;
  const rows = rowsHeight(roomy, tight) + (portrait ? 20 : 0);
  const room = asked - top - between - strip - 8 - rows - 16;
  const shelf = roomy ? 84 : portrait ? 52 : 60;
  const upper = grid(before, scene, { x: margin, y: top, w: w - 2 * margin }, room, shelf, portrait);
  const stripY = top + upper.height + between;
  const rowsY = stripY + strip + (portrait ? 4 : 8);
  const end = rowsY + rows + 14;
  const lower = grid(after, scene, { x: margin, y: end, w: w - 2 * margin }, 0, shelf, portrait);
  const cards = [...upper.cards, ...lower.cards];
  const places: Place[] = [];
  for (const { no, place } of cards) places[no] = place;
  if (folded)
    places[0] = portrait ? { x: margin, y: 10, w: w - 2 * margin, h: 34, look: 'chip' } : chip(margin, w);
  const works = worksIn({ x, y: rowsY, w: w - margin - x, h: rows }, roomy, tight, scene.maxsize);
  const sign = Math.min(portrait ? 112 : 160, (w - margin - x) * 0.4);
  const outside = Math.min(portrait ? 190 : 180, w - margin - x - sign - 12);
  const risers = senders.flatMap((no): Riser[] => {
    const card = places[no];
    return card === undefined ? [] : [{ no, x: card.x + (drop - margin), top: card.y + card.h - 2 }];
  });
  const height = Math.max(asked, after.length === 0 ? end : end + lower.height + 10);
  const note = { x: x + sign + outside + 36, y: stripY, w: w - margin - x - sign - outside - 36, h: strip };
  return {
    size: { w, h: height },
    cards: places,
    belt: null,
    portrait,
    folded,
    works: { ...works, pipe: { ...works.pipe, from: senders.length > 0 ? drop : x } },
    risers,
    drop,
    gather: gathered ? stripY - thick / 2 - 9 : null,
    sign: { x, y: stripY, w: sign, h: strip },
    outside: { x: x + sign + 12, y: stripY + (strip - 34) / 2, w: outside, h: 34 },
    note: note.w >= 190 ? note : { x, y: rowsY + rows - 20, w: w - margin - x, h: 20 },
  };
}

function chip(margin: number, w: number): Place {
  return { x: margin, y: 5, w: Math.max(300, w - 2 * margin - 190), h: CHIP, look: 'chip' };
}

// cards side by side, as many rows as they need; one with an outbox is higher
function grid(
  list: readonly number[],
  { senders }: HoodScene,
  area: { readonly x: number; readonly y: number; readonly w: number },
  room: number,
  shelf: number,
  portrait: boolean,
) {
  const gap = portrait ? 8 : 12;
  const least = portrait ? 176 : 156;
  const columns = Math.max(1, Math.min(list.length, Math.floor((area.w + gap) / (least + gap))));
  const perRow = portrait && list.length <= 2 ? 1 : columns;
  const count = Math.ceil(list.length / perRow);
  const w = (area.w - (perRow - 1) * gap) / perRow;
  const plain = portrait ? 76 : 108;
  const cards: Array<{ no: number; place: Place }> = [];
  let y = area.y;
  for (let from = 0; from < list.length; from += perRow) {
    const row = list.slice(from, from + perRow);
    const has = row.some((no) => senders[no]);
    const h = Math.max(plain + (has ? shelf : 0), Math.min(286, (room - (count - 1) * 8) / count));
    for (const [at, no] of row.entries()) {
      const own = senders[no] === true;
      const low = has && !own ? Math.max(plain, h - shelf) : h;
      const rect = whole({ x: area.x + at * (w + gap), y, w, h: low });
      const inner = low - (own ? shelf : 0);
      cards.push({
        no,
        place: { ...rect, look: inner < 150 ? 'slim' : 'card', ...(own ? { shelf } : {}) },
      });
    }
    y += Math.floor(h) + 8;
  }
  return { cards, height: Math.max(0, y - area.y - 8) };
}
