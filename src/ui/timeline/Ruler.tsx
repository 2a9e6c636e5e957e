import { useMemo } from 'react';
import type { Trace } from '../../kernel';
import type { Axis } from './axis';
import { type FlagView, flagsAt } from './flags';
import { SmallOctagon } from './glyphs';
import type { Lanes } from './lanes';
import { secondsText } from './seconds';
import { ticksOf } from './ticks';
import type { Way } from './way';

export interface RulerProps {
  readonly trace: Trace;
  readonly lanes: Lanes;
  readonly step: number;
  readonly axis: Axis;
  readonly way: Way;
  /** Across the axis, px. */
  readonly breadth: number;
  readonly from: number;
  readonly to: number;
  /** Where the axis begins, px. */
  readonly head: number;
}

/** Program time in seconds, and the deadlines planted so far. */
export function Ruler({ head, ...props }: RulerProps) {
  const { way, from, to, breadth } = props;
  const { x, y, width, height } = way.box(head + from, 0, to - from, breadth);
  const shift = way.at([-from, 0]);
  return (
    <svg className="tl-ruler" style={{ left: x, top: y, width, height }} aria-hidden="true">
      <g transform={`translate(${shift.x} ${shift.y})`}>
        <Marks {...props} />
      </g>
    </svg>
  );
}

function Marks({ trace, lanes, step, axis, way, breadth, from, to }: Omit<RulerProps, 'head'>) {
  const { scale, known } = axis;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the axis of a step is the same as long as these are
  const ticks = useMemo(
    () => ticksOf(trace, lanes, axis, { from, to, apart: way.down ? 36 : 62 }),
    [trace, lanes, scale, known, from, to, way],
  );
  const flags = flagsAt(lanes, step, axis).filter((one) => one.at >= from && one.at - widthOf(one) <= to);
  const now = axis.x(step);
  if (way.down) {
    const free = (at: number) => Math.abs(at - now) > 22 && flags.every((one) => Math.abs(at - one.at) > 18);
    return (
      <>
        {ticks.map(({ ms, at }) => (
          <g key={ms}>
            <path className="tick" d={`M${breadth - 7} ${at}h5`} />
            {free(at) && (
              <text className="quiet end" x={breadth - 9} y={at + 4.5}>
                {secondsText(ms)}
              </text>
            )}
          </g>
        ))}
        {flags.map((one) => (
          <FlagDown {...one} key={one.key} breadth={breadth} aside={Math.abs(one.at - now) < 22 ? 12 : 0} />
        ))}
      </>
    );
  }
  const free = (at: number) =>
    Math.abs(at - now) > 38 && flags.every((one) => at < one.at - widthOf(one) - 16 || at > one.at + 26);
  const under = (at: number) => flags.some((one) => at > one.at - widthOf(one) - 4 && at < one.at + 12);
  return (
    <>
      {ticks.map(({ ms, at }) => (
        <g key={ms}>
          {!under(at) && <path className="tick" d={`M${at} ${breadth - 9}v7`} />}
          {free(at) && (
            <text className="quiet middle" x={at} y={breadth - 13}>
              {secondsText(ms)}
            </text>
          )}
        </g>
      ))}
      {flags.map((one) => (
        <FlagRight {...one} key={one.key} breadth={breadth} />
      ))}
    </>
  );
}

type FlagProps = Omit<FlagView, 'key'> & { readonly breadth: number };

function FlagRight({ flag, at, state, title, breadth }: FlagProps) {
  const width = widthOf({ flag });
  return (
    <g data-who={flag.process} data-state={state}>
      <path className="flag" d={`M${at} ${breadth - 26}h${-width}l7 10-7 10h${width}z`}>
        <title>{title}</title>
      </path>
      <text className="word" x={at - width + 13} y={breadth - 11.5}>
        {textOf({ flag })}
      </text>
      {state === 'raised' && <SmallOctagon x={at} y={breadth - 16} r={11} text={title} />}
    </g>
  );
}

// `aside`: px it stands before its time, so that the playhead's number does not hide it
function FlagDown({ flag, at, state, title, breadth, aside }: FlagProps & { readonly aside: number }) {
  return (
    <g data-who={flag.process} data-state={state}>
      <path className="flag" d={`M${breadth - 2} ${at - aside}v-20H1l5 10-5 10z`}>
        <title>{title}</title>
      </path>
      <text className="word" x={9} y={at - aside - 5.5}>
        {secondsText(flag.until)}
      </text>
      {state === 'raised' && <SmallOctagon x={breadth - 2} y={at} r={9} text={title} />}
    </g>
  );
}

function textOf({ flag }: Pick<FlagView, 'flag'>): string {
  return `deadline ${secondsText(flag.until)}`;
}

function widthOf(view: Pick<FlagView, 'flag'>): number {
  return textOf(view).length * 6.6 + 40;
}
