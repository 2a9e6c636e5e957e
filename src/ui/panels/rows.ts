/** Which rows of a long list are drawn: those at its end. */

/** So many at least; earlier ones are one press away. */
export const PAGE = 120;

/** More than are in sight. */
export const BRIEF = 40;

const LEAP = 40;

/** The first of at least `size` rows that end here. It moves by so many at once: else all rows would move at every step. */
export function pageStart(end: number, size: number): number {
  return Math.max(0, Math.floor((end - size) / LEAP) * LEAP);
}
