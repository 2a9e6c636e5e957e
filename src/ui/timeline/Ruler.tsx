import type { Trace } from '../../kernel';
import { type Axis, lowerBound } from './axis';
import { SmallOctagon } from './glyphs';
import type { Flag, Lanes } from './lanes';

interface RulerProps {
  readonly trace: Trace;
  readonly lanes: Lanes;
  readonly step: number;
  readonly axis: Axis;
  readonly height: number;
  readonly from: number;
  readonly to: number;
}

/** Program time in seconds, and the deadlines planted so far. */
export function Ruler({ trace, lanes, step, axis, height, from, to }: RulerProps) {
  const flags = flagsAt(lanes, step, axis).filter((one) => one.x >= from && one.x - one.width <= to);
  const px = axis.x(step);
  const free = (x: number) =>
    Math.abs(x - px) > 38 && flags.every((flag) => x < flag.x - flag.width - 16 || x > flag.x + 26);
  const under = (x: number) => flags.some((flag) => x > flag.x - flag.width - 4 && x < flag.x + 12);
  return (
    <>
      {ticksOf(trace, lanes, axis, from, to).map(({ ms, x }) => (
        <g key={ms}>
          {!under(x) && <path className="tick" d={`M${x} ${height - 9}v7`} />}
          {free(x) && (
            <text className="quiet middle" x={x} y={height - 13}>
              {written(ms)}
            </text>
          )}
        </g>
      ))}
      {flags.map(({ flag, x, width, state }) => (
        <g key={`${flag.process}.${flag.begun}`} data-who={flag.process} data-state={state}>
          <path className="flag" d={`M${x} ${height - 26}h${-width}l7 10-7 10h${width}z`} />
          <text className="word" x={x - width + 13} y={height - 11.5}>
            {flagText(flag)}
          </text>
          {state === 'raised' && <SmallOctagon x={x} y={height - 16} r={11} text="the deadline came first" />}
        </g>
      ))}
    </>
  );
}

/** Flags to draw at this step: where, how wide, and how it stands. */
export function flagsAt(lanes: Lanes, step: number, axis: Axis) {
  const planted = lowerBound(lanes.flags.length, (index) => (lanes.flags[index]?.begun ?? 0) > step);
  const shown = lanes.flags.slice(Math.max(0, planted - 40), planted);
  return shown.flatMap((flag) => {
    const over = flag.ended !== null && flag.ended <= step;
    const state = !over ? 'open' : flag.expired ? 'raised' : 'kept';
    const x = axis.timeX(flag.until);
    // the message came first and the clock never got this far: there is no place to plant it
    if (state === 'kept' && x > axis.end) return [];
    const text = flagText(flag);
    return [{ flag, x, width: text.length * 6.6 + 40, state }];
  });
}

function flagText({ until }: Flag): string {
  return `deadline ${written(until)}`;
}

function written(ms: number): string {
  return `${(ms / 1000).toFixed(Number.isInteger(ms / 100) ? 1 : 2)} s`;
}

const EVERY = [100, 200, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000];

/** Round times in sight, where the clock moves; and those before the next deadline. */
function ticksOf(trace: Trace, lanes: Lanes, axis: Axis, from: number, to: number) {
  const ticks: { ms: number; x: number }[] = [];
  const nowAt = (step: number) => trace.turns[step]?.state.now ?? 0;
  const add = (start: number, end: number, left: number, right: number) => {
    const width = right - left;
    const every = EVERY.find((one) => (one / (end - start)) * width >= 62) ?? end - start;
    const xOf = (ms: number) => left + ((ms - start) / (end - start)) * width;
    for (let ms = Math.ceil((start + 1) / every) * every; ms <= end; ms += every)
      ticks.push({ ms, x: xOf(ms) });
    if (ticks.at(-1)?.ms !== end && ticks.every((one) => right - one.x > 62))
      ticks.push({ ms: end, x: right });
  };
  let step = Math.max(1, axis.cellAt(from));
  const end = axis.cellAt(to);
  while (step <= end) {
    if (nowAt(step) > nowAt(step - 1)) add(nowAt(step - 1), nowAt(step), axis.x(step - 1), axis.x(step));
    step++;
  }
  const now = nowAt(axis.known);
  const next = lanes.processes.flatMap(({ flag }) =>
    flag?.ended === null && flag.until > now ? [flag.until] : [],
  );
  if (next.length > 0 && axis.end <= to) add(now, Math.min(...next), axis.end, axis.timeX(Math.min(...next)));
  return ticks;
}
