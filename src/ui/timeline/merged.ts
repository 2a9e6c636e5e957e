import type { Scale } from './axis';
import type { Segment } from './lanes';

/** Cells narrower than this, px, have no room for the line between them. */
const SEAM = 8;

/** The segments to draw: where cells are too narrow to tell apart, lines run one after the other become one bar. */
export function merged(segments: readonly Segment[], { cell }: Scale): readonly Segment[] {
  if (cell >= SEAM) return segments;
  const bars: Segment[] = [];
  for (const segment of segments) {
    const last = bars.at(-1);
    if (last?.kind === 'run' && segment.kind === 'run' && last.to === segment.from) {
      bars[bars.length - 1] = { ...last, to: segment.to, line: null };
    } else bars.push(segment);
  }
  return bars;
}
