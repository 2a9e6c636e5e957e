/** Where the parts of a queue stand under the hood: its seats above, its pipe below. */
import type { Point, Rect } from '../layout';

/** The two rows of a queue, what is written at them, and the pipe that leads to them. */
export interface Works {
  readonly limited: boolean;
  /** Little room: words give way. */
  readonly tight: boolean;
  readonly belt: Rect;
  /** Seats that are drawn, next out first. */
  readonly seats: readonly Rect[];
  readonly seatsWords: Rect;
  readonly pipeWords: Rect;
  readonly count: Point;
  /** The pipe: its middle line, how thick it is, and the part of it in which its messages stand. */
  readonly pipe: { readonly from: number; readonly to: number; readonly y: number; readonly thick: number };
  readonly line: { readonly from: number; readonly to: number };
  readonly roomy: boolean;
  /** Where it is read. */
  readonly mouth: Point;
  readonly radius: number;
  /** Who has the turn to read. */
  readonly turn: Rect;
}

/** How high the two rows are in all. */
export function rowsHeight(roomy: boolean, tight: boolean): number {
  return sizes(roomy).total + (tight ? 26 : 0);
}

function sizes(roomy: boolean) {
  const [words, gap, belt, under, thick] = roomy ? [24, 10, 76, 20, 60] : [22, 3, 44, 7, 40];
  return { words, gap, belt, under, thick, total: 2 * words + gap + belt + under + thick };
}

/** How thick the pipe is. */
export function pipeThickness(roomy: boolean): number {
  return sizes(roomy).thick;
}

/** The rows in this place, from left to right. */
export function worksIn(area: Rect, roomy: boolean, tight: boolean, maxsize: number): Works {
  const { words, gap, belt: height, under, thick } = sizes(roomy);
  const limited = maxsize > 0;
  const { x, y, w } = area;
  const column = tight ? 56 : 96;
  const belt = { x, y: y + words + gap, w: w - column, h: height };
  const pipeWords = y + words + gap + height + (roomy ? 9 : 4);
  const radius = Math.round(thick / 2 + 2);
  const middle = y + words + gap + height + under + words + thick / 2;
  const mouth = { x: tight ? x + w - radius - 2 : belt.x + belt.w - 68, y: middle };
  return {
    limited,
    tight,
    belt,
    seats: seatsOn(belt, limited ? maxsize : 0, roomy),
    seatsWords: { x, y, w, h: words },
    pipeWords: { x, y: pipeWords, w, h: words },
    count: { x: belt.x + belt.w + (tight ? 6 : 16), y: belt.y + height / 2 },
    pipe: { from: x, to: mouth.x, y: middle, thick },
    line: { from: x + 4, to: mouth.x - radius - 8 },
    roomy,
    mouth,
    radius,
    turn: tight
      ? { x, y: middle + thick / 2 + 6, w, h: 20 }
      : { x: mouth.x + radius + 8, y: middle - 20, w: x + w - mouth.x - radius - 8, h: 40 },
  };
}

/** Places for the seats on a belt, next out first; without a limit as many as look like a row. */
export function seatsOn(belt: Rect, maxsize: number, roomy: boolean): Rect[] {
  const most = Math.max(1, Math.floor(belt.w / 52));
  const count = maxsize > 0 ? Math.min(maxsize, most) : Math.min(6, Math.max(3, Math.floor(belt.w / 96)));
  const seat = belt.w / count;
  const w = Math.min(230, Math.floor(seat - (seat < 90 ? 6 : 18)));
  const inset = roomy ? 15 : 9;
  return Array.from({ length: count }, (_, at) => ({
    x: Math.round(belt.x + belt.w - (at + 0.5) * seat - w / 2),
    y: belt.y + inset,
    w,
    h: belt.h - 2 * inset,
  }));
}

/** Places for this many messages in the pipe, next out first; as many as can be read. */
export function pipePlaces({ pipe, line, roomy }: Works, count: number): Rect[] {
  const { from, to } = line;
  const shown = Math.min(count, Math.max(1, Math.floor((to - from) / 84)));
  if (shown === 0) return [];
  const w = Math.floor(Math.min(150, (to - from) / shown - 6));
  const h = pipe.thick - (roomy ? 22 : 16);
  return Array.from({ length: shown }, (_, at) => ({
    x: Math.round(to - at * (w + 6) - w),
    y: Math.round(pipe.y - h / 2),
    w,
    h,
  }));
}
