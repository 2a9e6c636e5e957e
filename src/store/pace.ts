/** How fast a run is played. */
import { type Choice, TIME } from '../kernel';

/** Slowest first; `instant`: nothing moves on the way. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 'instant'] as const;
export type Speed = (typeof SPEEDS)[number];

/** Wall time between two steps while playing at speed 1, ms; when time passes it is given longer. */
const BEAT = 750;
const LONG_BEAT = 1400;
/** Long enough to be seen at all. */
const INSTANT_BEAT = 60;

/** Wall time from this choice to the next while playing, ms. */
export function beatAfter(choice: Choice | null, speed: Speed): number {
  return speed === 'instant' ? INSTANT_BEAT : (choice === TIME ? LONG_BEAT : BEAT) / speed;
}

/** The speed so many places faster (or slower, if negative); the ends are ends. */
export function speedBeside(speed: Speed, by: number): Speed {
  const at = Math.max(0, Math.min(SPEEDS.length - 1, SPEEDS.indexOf(speed) + by));
  return SPEEDS[at] as Speed;
}
