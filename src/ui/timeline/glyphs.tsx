import { memo } from 'react';
import type { Spot, Way } from './way';

/** The small drawings of the timeline, centred where they are put. */

/** A line was printed. */
export const Paper = memo(function Paper({
  x,
  y,
  text,
}: {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}) {
  return (
    <path className="paper" d={`M${x - 5} ${y - 9}h10v11l-2.5-2-2.5 2-2.5-2-2.5 2z`}>
      <title>{`printed: ${text}`}</title>
    </path>
  );
});

interface OctagonProps {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly caught?: boolean;
  readonly text: string;
}

/** An exception, or with a tick the line that caught it. */
export function SmallOctagon({ x, y, r, caught = false, text }: OctagonProps) {
  const k = r * 0.414;
  const inside = caught
    ? `M${x - r * 0.5} ${y}l${r * 0.35} ${r * 0.4} ${r * 0.65} -${r * 0.85}`
    : `M${x} ${y - r * 0.55}V${y + r * 0.15}M${x} ${y + r * 0.5}v.1`;
  return (
    <g className="octagon">
      <title>{`${caught ? 'caught' : 'raised'}: ${text}`}</title>
      <path
        d={`M${x - k} ${y - r}H${x + k}L${x + r} ${y - k}V${y + k}L${x + k} ${y + r}H${x - k}L${x - r} ${y + k}V${y - k}Z`}
      />
      <path className="inside" d={inside} strokeWidth={r * 0.26} />
    </g>
  );
}

interface WaveProps {
  readonly way: Way;
  readonly at: Spot;
  readonly length: number;
}

/** Sleep, from there on as far as whole waves go. */
export function Wave({ way, at, length }: WaveProps) {
  const waves = Math.floor(length / 16);
  const { x, y } = way.at(at);
  const wave = way.down ? 'q-8 4 0 8t0 8' : 'q4 -8 8 0t8 0';
  return waves > 0 ? <path className="wave" d={`M${x} ${y}${wave.repeat(waves)}`} /> : null;
}

/** Words on a solid plate. */
export function Plate(props: {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly text: string;
}) {
  const { x, y, height, text } = props;
  return (
    <>
      <rect className="plate" x={x} y={y - height / 2} width={plateWidth(text)} height={height} rx="3" />
      <text className="word" x={x + 5} y={y + 4.5}>
        {text}
      </text>
    </>
  );
}

/** How wide a plate with this text is, near enough: text cannot be measured before it is drawn. */
export function plateWidth(text: string): number {
  return text.length * 6.75 + 11;
}

/** The first of these texts whose plate fits, or null. */
export function fitting(texts: readonly string[], width: number): string | null {
  return texts.find((text) => plateWidth(text) + 6 <= width) ?? null;
}
