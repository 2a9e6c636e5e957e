import type { Trace } from '../../kernel';
import type { Axis } from './axis';
import type { Lanes } from './lanes';

/** A round program time, ms, and where it is on the axis, px. */
export interface Tick {
  readonly ms: number;
  readonly at: number;
}

const EVERY = [100, 200, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000];

/** Round times in sight, at least `apart` px from each other, where the clock moves; and before the next deadline. */
export function ticksOf(
  trace: Trace,
  lanes: Lanes,
  axis: Axis,
  { from, to, apart }: { readonly from: number; readonly to: number; readonly apart: number },
): Tick[] {
  const ticks: Tick[] = [];
  const nowAt = (step: number) => trace.turns[step]?.state.now ?? 0;
  const add = (start: number, end: number, left: number, right: number) => {
    const every = EVERY.find((one) => (one / (end - start)) * (right - left) >= apart) ?? end - start;
    const xOf = (ms: number) => left + ((ms - start) / (end - start)) * (right - left);
    for (let ms = Math.ceil((start + 1) / every) * every; ms <= end; ms += every)
      ticks.push({ ms, at: xOf(ms) });
    if (ticks.at(-1)?.ms !== end && ticks.every((one) => right - one.at > apart))
      ticks.push({ ms: end, at: right });
  };
  const last = axis.cellAt(to);
  for (let step = Math.max(1, axis.cellAt(from)); step <= last; step++) {
    if (nowAt(step) > nowAt(step - 1)) add(nowAt(step - 1), nowAt(step), axis.x(step - 1), axis.x(step));
  }
  const now = nowAt(axis.known);
  const next = lanes.processes.flatMap(({ flag }) =>
    flag?.ended === null && flag.until > now ? [flag.until] : [],
  );
  if (next.length > 0 && axis.end <= to) {
    const until = Math.min(...next);
    add(now, until, axis.end, axis.timeX(until));
  }
  return ticks;
}
