import type { Trace } from '../../kernel';

/** Widths in px: of a step, and of what a second of waiting adds to it (times the square root of the seconds). */
export interface Scale {
  readonly cell: number;
  readonly second: number;
}

/** Where steps and times are, in px from the beginning of the run. Step n ends, and the picture after it is, at `x(n)`. */
export interface Axis {
  readonly scale: Scale;
  /** The last recorded step. */
  readonly known: number;
  /** The end of the last recorded step. */
  readonly end: number;
  x(step: number): number;
  /** The step whose end is nearest. */
  nearest(x: number): number;
  /** The step whose cell this is in. */
  cellAt(x: number): number;
  /** Where the clock shows this; after the last step, where it would if time passed next. */
  timeX(ms: number): number;
}

/** Cells from wide to narrow: a run that grows changes its scale a few times, not at every step. */
const CELLS = [44, 34, 28, 22, 17, 13] as const;
/** What zooming can reach beyond them. */
const WIDER = [88, 64] as const;
const NARROWER = [9, 6, 4] as const;
const ALL = [...WIDER, ...CELLS, ...NARROWER];

// roots[n]: the sum of the square roots of the seconds that passed up to step n
const rootsOfTrace = new WeakMap<Trace, number[]>();

/** Sums up what new steps add; those that were summed before are not looked at again. */
export function rootsOf(trace: Trace): readonly number[] {
  const roots = rootsOfTrace.get(trace) ?? [0];
  rootsOfTrace.set(trace, roots);
  for (let step = roots.length; step < trace.turns.length; step++) {
    const seconds = (nowAt(trace, step) - nowAt(trace, step - 1)) / 1000;
    roots.push((roots[step - 1] ?? 0) + Math.sqrt(seconds));
  }
  return roots;
}

/**
 * The widest scale in which the whole run fits into `width`, or the narrowest there is; with it the time until
 * `ahead`, the last deadline that has not come.
 */
export function scaleFor(trace: Trace, width: number, ahead = 0, choice: readonly number[] = CELLS): Scale {
  const roots = rootsOf(trace);
  const known = trace.turns.length - 1;
  const scales = choice.map(scaleOf);
  const rest = Math.max(0, ahead - nowAt(trace, known));
  const cells = known + (rest > 0 ? 1 : 0);
  const root = (roots[known] ?? 0) + Math.sqrt(rest / 1000);
  const fits = scales.find(({ cell, second }) => cells * cell + root * second <= width);
  return fits ?? (scales.at(-1) as Scale);
}

/** The scale with cells of this width. */
export function scaleOf(cell: number): Scale {
  const second = cell > 44 ? cell * 4.3 : cell < 13 ? cell * 7.4 : Math.min(190, Math.max(96, cell * 5));
  return { cell, second };
}

/** The scale in which all of the run is in sight, as far as the smallest cells there are allow it. */
export function scaleOfAll(trace: Trace, width: number, ahead = 0): Scale {
  return scaleFor(trace, width, ahead, [...CELLS, ...NARROWER]);
}

/** The next wider or narrower cell. */
export function zoomed(cell: number, by: 1 | -1): number {
  const next = by === 1 ? ALL.findLast((one) => one > cell) : ALL.find((one) => one < cell);
  return next ?? cell;
}

/** The axis of what is recorded now. */
export function axisOf(trace: Trace, scale: Scale): Axis {
  const roots = rootsOf(trace);
  const known = trace.turns.length - 1;
  const { cell, second } = scale;
  // the slider may ask for a step that came after this axis
  const x = (step: number) => step * cell + (roots[step] ?? rootsOf(trace)[step] ?? 0) * second;
  /** The first step whose end is at or after this. */
  const cellAt = (at: number) => lowerBound(known, (step) => x(step) >= at);
  return {
    scale,
    known,
    end: x(known),
    x,
    cellAt,
    nearest(at) {
      const step = cellAt(at);
      return step > 0 && at - x(step - 1) < x(step) - at ? step - 1 : step;
    },
    timeX(ms) {
      const now = nowAt(trace, known);
      if (ms > now) return x(known) + cell + second * Math.sqrt((ms - now) / 1000);
      const step = lowerBound(known, (one) => nowAt(trace, one) >= ms);
      if (step === 0) return 0;
      const before = nowAt(trace, step - 1);
      const share = (ms - before) / (nowAt(trace, step) - before);
      return x(step - 1) + share * (x(step) - x(step - 1));
    },
  };
}

/** The smallest number from 0 to `last` for which this holds, or `last`; it must hold for all after the first. */
export function lowerBound(last: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function nowAt(trace: Trace, step: number): number {
  return trace.turns[step]?.state.now ?? 0;
}
