/** Where the queue's parts stand. */
import type { Point, Rect, Size } from './layout';

/** The belt between its two gates. Across: in on the left, out on the right. Upright: in above, out below. */
export interface Belt {
  readonly upright: boolean;
  readonly limited: boolean;
  readonly belt: Rect;
  readonly sign: Rect;
  /** Seats that are drawn, next out first. */
  readonly seats: readonly Rect[];
  /** Where a message stands that is not in the queue yet. */
  readonly outside: Rect;
  readonly tail: Point;
  readonly head: Point;
  /** A gate's arm, across the belt. */
  readonly arm: number;
  readonly put: Point;
  readonly get: Point;
  readonly rollers: Rect | null;
  /** The line under (beside) the seats that says which is next out. */
  readonly ordinals: Rect;
}

const LEAST_SEAT = 44;

/** The belt of a wide stage of this size, along its lower edge; `extra` px lower where the cards need more room. */
export function acrossBelt({ w, h }: Size, margin: number, maxsize: number, extra = 0): Belt {
  const roomy = h >= 500;
  const height = roomy ? 108 : h >= 380 ? 78 : 60;
  const under = roomy ? 78 : 30;
  const y = h + extra - under - height;
  const limited = maxsize > 0;
  const hold = w >= 900 ? 194 : w >= 760 ? 146 : 112;
  const right = w - (w >= 900 ? 104 : 96);
  const left = limited ? margin + hold + 34 : 0;
  const first = limited ? left : 96;
  const across = right - first;
  const count = limited
    ? Math.min(maxsize, Math.floor(across / LEAST_SEAT))
    : Math.min(6, Math.max(3, Math.floor(across / 144)));
  const inner = height - 14;
  const seat = across / count;
  const tw = Math.round(Math.min(seat - (seat < 70 ? 6 : 14), 230));
  const th = Math.round(inner * (roomy ? 0.81 : 0.72));
  const top = y + 7 + Math.round((inner - th) / 2);
  const seats = Array.from({ length: count }, (_, at): Rect => {
    const middle = right - (at + 0.5) * seat;
    return { x: Math.round(middle - tw / 2), y: top, w: tw, h: th };
  });
  const signY = y - (roomy ? 62 : 56);
  return {
    upright: false,
    limited,
    belt: { x: left, y, w: right - left, h: height },
    sign: {
      x: limited ? left + 10 : margin,
      y: signY,
      w: (limited ? right - left - 10 : right - margin) - 30,
      h: roomy ? 54 : 46,
    },
    seats,
    outside: { x: margin, y: top, w: hold, h: th },
    tail: { x: left - 18, y: y - 8 },
    head: { x: right + 8, y },
    arm: height + 20,
    put: { x: limited ? margin : 26, y: limited ? top - 30 : y + height / 2 - 10 },
    get: { x: right + 24, y: Math.round(y + height * 0.6) },
    rollers: roomy
      ? { x: limited ? left : 60, y: y + height, w: limited ? right - left : right - 60, h: 30 }
      : null,
    ordinals: { x: first, y: y + height + (roomy ? 33 : 7), w: across, h: 20 },
  };
}

/** The belt of a narrow stage: it stands in `area`, its sign to the right of it. */
export function uprightBelt(area: Rect, maxsize: number, bounded: boolean): Belt {
  const limited = maxsize > 0;
  const w = Math.round(Math.min(198, area.w * 0.54));
  const x = area.x + 4;
  const above = bounded ? 58 : 8;
  const y = area.y + above;
  const h = area.h - above - 4;
  // without a limit the belt fades away above, and there it says where messages come in
  const room = limited ? h : h - 28;
  const most = Math.max(1, Math.floor(room / 25));
  const count = limited ? Math.min(maxsize, most) : Math.min(4, most);
  const seat = Math.min(46, room / count);
  const th = Math.round(Math.min(38, seat - 5));
  const seats = Array.from({ length: count }, (_, at): Rect => {
    const middle = y + h - (at + 0.5) * seat;
    return { x: x + 11, y: Math.round(middle - th / 2), w: w - 22, h: th };
  });
  const side = x + w + 12;
  return {
    upright: true,
    limited,
    belt: { x, y, w, h },
    sign: { x: side, y: y - (bounded ? 10 : 0), w: area.x + area.w - side, h: Math.min(76, h - 30) },
    seats,
    outside: { x: x + 11, y: area.y, w: w - 22, h: 36 },
    tail: { x: x + 4, y: y - 8 },
    head: { x: x + 4, y: y + h + 4 },
    arm: w - 2,
    put: limited ? { x: side, y: area.y + 8 } : { x: x + w / 2 - 26, y: y + 3 },
    get: { x: side, y: y + h - 24 },
    rollers: null,
    ordinals: { x: side, y: y + h - 24, w: area.x + area.w - side, h: 20 },
  };
}
