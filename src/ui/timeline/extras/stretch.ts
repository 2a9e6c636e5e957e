import type { Axis } from '../axis';
import type { LaneLayout } from '../layout';
import type { Way } from '../way';

/** The stretch of the timeline that is drawn, at a step. All lengths are px along the axis. */
export interface Stretch {
  readonly step: number;
  readonly axis: Axis;
  readonly way: Way;
  readonly layout: LaneLayout;
  readonly from: number;
  readonly to: number;
  /** Where the axis begins. */
  readonly head: number;
}
