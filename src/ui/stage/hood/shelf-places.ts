/** Where things lie on an outbox: messages, the feeder thread's cog, and the message it holds. */
import type { Place, Rect } from '../layout';

export interface ShelfPlaces {
  readonly whole: Rect;
  /** Messages that are not packed yet lie here, the next one beside the cog. */
  readonly live: Rect;
  readonly cog: Rect;
  /** The message that is packed and does not fit into the pipe; null: it stays beside the cog. */
  readonly held: Rect | null;
  /** There is room for words under the messages. */
  readonly roomy: boolean;
}

const HELD = 112;

/** The outbox of a card, on the stage. */
export function shelfOf(card: Place): ShelfPlaces | null {
  const { shelf = 0, x, y, w, h } = card;
  if (shelf === 0) return null;
  const whole = { x: x + 2, y: y + h - shelf, w: w - 4, h: shelf - 2 };
  const roomy = shelf >= 96;
  const thing = roomy ? 46 : 34;
  const top = whole.y + (roomy ? 30 : 5 + Math.round((shelf - 5 - thing) / 2));
  const left = whole.x + (w >= 300 ? 32 : 16);
  const right = Math.min(whole.x + whole.w - (w >= 300 ? 18 : 8), left + 420);
  const wide = right - left >= 330;
  const size = roomy ? 48 : 40;
  const cogAt = wide ? right - size - HELD - 10 : right - size;
  return {
    whole,
    live: { x: left, y: top, w: cogAt - 8 - left, h: thing },
    cog: { x: Math.round(cogAt), y: top + (thing - size) / 2, w: size, h: size },
    held: wide ? { x: Math.round(cogAt) + 58, y: top, w: right - Math.round(cogAt) - 58, h: thing } : null,
    roomy,
  };
}

/** Places for this many messages, the next one at the right; as many as can be read. */
export function ticketPlaces({ live }: ShelfPlaces, count: number): Rect[] {
  const most = Math.max(1, Math.floor((live.w + 6) / 62));
  const shown = Math.min(count, most);
  if (shown === 0) return [];
  const w = Math.floor(Math.min(160, (live.w + 6) / shown - 6));
  return Array.from({ length: shown }, (_, at) => ({
    x: Math.round(live.x + live.w - at * (w + 6) - w),
    y: live.y,
    w,
    h: live.h,
  }));
}

/** Where the line from a message to the variable it refers to ends: the middle of the first value's box. */
export function valueMiddle({ look, y, h, shelf = 0 }: Place): number {
  const inner = h - shelf;
  if (look === 'card') return y + 68.5 + (inner - 111) / 2 + 13;
  const band = inner >= 104 ? 38 : 34;
  return y + band + 1 + (inner - band) / 2;
}
