import type { Trace } from '../../kernel';
import { type Axis, axisOf, rootsOf } from './axis';

/** From one scale to the next: a run that grows changes it now and then, not at every step. */
const LESS = 1.5;
const WIDEST = 26;

/** The axis of the whole run, to the deadline `ahead` ms, in a strip of this width. */
export function stripAxis(trace: Trace, width: number, ahead: number): Axis {
  const known = trace.turns.length - 1;
  const now = trace.turns[known]?.state.now ?? 0;
  const roots = (rootsOf(trace)[known] ?? 0) + Math.sqrt(Math.max(0, ahead - now) / 1000);
  let cell = WIDEST;
  // a strip that is not laid out has no width, and in none nothing ever fits
  const room = Math.max(1, width);
  while ((known + 2) * cell + roots * cell * SECOND > room) cell /= LESS;
  return axisOf(trace, { cell, second: cell * SECOND });
}

/** A second of waiting is as long as so many steps. */
const SECOND = 4;
