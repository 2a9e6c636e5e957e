/** Where the two rows of a queue stand in the lab under the hood: above the cards, the words beside them. */

import { seatsOn, type Works } from '../stage/hood/works';
import { PORTRAIT_WIDTH, type Rect, type Size } from '../stage/layout';

/** The rows, and what is written over them. */
export interface LabWorks {
  readonly works: Works;
  readonly sign: Rect;
  /** Where a message stands that has no seat. */
  readonly outside: Rect;
  /** Room for a remark on both rows. */
  readonly note: Rect;
  /** Where the cards can begin. */
  readonly below: number;
}

/** Places the rows on a stage of this size. */
export function labWorks(size: Size, maxsize: number): LabWorks {
  return size.w < PORTRAIT_WIDTH ? stacked(size, maxsize) : beside(size, maxsize);
}

// one line a row: what it is and who looks, the row, the answer
function beside({ w, h }: Size, maxsize: number): LabWorks {
  const roomy = h >= 520;
  const wide = w >= 760;
  const margin = w >= 860 ? 20 : 12;
  const left = w >= 860 ? 142 : wide ? 132 : 106;
  const right = wide ? (roomy ? 316 : 304) : 196;
  const top = roomy ? 56 : 48;
  const height = roomy ? 58 : 40;
  const thick = roomy ? 56 : 40;
  const radius = thick / 2 + 2;
  const belt = { x: margin + left, y: top, w: w - 2 * margin - left - right, h: height };
  const middle = top + height + (roomy ? 9 : 6) + thick / 2;
  const mouth = { x: belt.x + belt.w + 2, y: middle };
  const row = (y: number, high: number): Rect => ({ x: margin, y, w: w - 2 * margin, h: high });
  const sign = { x: margin, y: roomy ? 6 : 2, w: wide ? 160 : 136, h: top - 12 };
  const hold = { x: sign.x + sign.w + 12, y: roomy ? 9 : 6, w: wide ? 132 : 104, h: 34 };
  const works: Works = {
    limited: maxsize > 0,
    tight: !wide,
    belt,
    seats: seatsIn(belt, maxsize, roomy),
    seatsWords: row(belt.y, height),
    pipeWords: row(middle - thick / 2, thick),
    count: { x: belt.x + belt.w + 10, y: belt.y + height / 2 },
    pipe: { from: belt.x, to: mouth.x, y: middle, thick },
    line: { from: belt.x + 8, to: mouth.x - radius - 8 },
    roomy,
    mouth,
    radius,
    turn: { x: mouth.x + radius + 8, y: middle - 18, w: 128, h: 36 },
  };
  const clock = w >= 800 ? 210 : 92;
  const note = { x: hold.x, y: roomy ? 6 : 4, w: w - margin - clock - hold.x, h: top - (roomy ? 12 : 8) };
  return { works, sign, outside: hold, note, below: middle + radius + (roomy ? 22 : 14) };
}

// a low belt has no room to spare above and below its seats
function seatsIn(belt: Rect, maxsize: number, roomy: boolean): Rect[] {
  const seats = seatsOn(belt, Math.max(0, maxsize), roomy);
  return seats.map((seat) => ({ ...seat, y: seat.y - 2, h: seat.h + 4 }));
}

// a phone: the words of a row above it
function stacked({ w }: Size, maxsize: number): LabWorks {
  const margin = 10;
  const inner = w - 2 * margin;
  const [words, height, thick] = [22, 42, 38];
  const top = 40;
  const radius = thick / 2 + 2;
  const belt = { x: margin, y: top + words + 2, w: inner - 52, h: height };
  const pipeWords = belt.y + height + 4;
  const middle = pipeWords + words + 2 + thick / 2;
  const mouth = { x: margin + inner - radius - 2, y: middle };
  const works: Works = {
    limited: maxsize > 0,
    tight: true,
    belt,
    seats: seatsIn(belt, maxsize, false),
    seatsWords: { x: margin, y: top, w: inner, h: words },
    pipeWords: { x: margin, y: pipeWords, w: inner, h: words },
    count: { x: belt.x + belt.w + 6, y: belt.y + height / 2 },
    pipe: { from: margin, to: mouth.x, y: middle, thick },
    line: { from: margin + 4, to: mouth.x - radius - 6 },
    roomy: false,
    mouth,
    radius,
    turn: { x: margin, y: middle, w: inner, h: 20 },
  };
  const sign = { x: margin, y: 0, w: 134, h: 36 };
  const hold = { x: margin + 140, y: 3, w: inner - 210, h: 32 };
  return { works, sign, outside: hold, note: { ...hold, w: 0 }, below: middle + radius + 8 };
}
