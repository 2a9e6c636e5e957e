import { type Axis, lowerBound } from './axis';
import type { Flag, Lanes } from './lanes';
import { secondsText } from './seconds';

/** A deadline as it is drawn. */
export interface FlagView {
  readonly flag: Flag;
  /** Px along the axis. */
  readonly at: number;
  readonly state: 'open' | 'raised' | 'kept';
  readonly key: string;
  readonly title: string;
}

/** So many of the latest are drawn at the most. */
const MOST = 40;

/** The flags planted up to this step, and how each stands. */
export function flagsAt(lanes: Lanes, step: number, axis: Axis): FlagView[] {
  const planted = lowerBound(lanes.flags.length, (index) => (lanes.flags[index]?.begun ?? 0) > step);
  return lanes.flags.slice(Math.max(0, planted - MOST), planted).flatMap((flag): FlagView[] => {
    const over = flag.ended !== null && flag.ended <= step;
    const state = !over ? 'open' : flag.expired ? 'raised' : 'kept';
    const at = axis.timeX(flag.until);
    // the message came first and the clock never got this far: there is no place to plant it
    if (state === 'kept' && at > axis.end) return [];
    const name = lanes.processes[flag.process]?.name ?? '';
    const title = `deadline of ${name} at ${secondsText(flag.until)}: ${STANDING[state]}`;
    return [{ flag, at, state, key: `${flag.process}.${flag.begun}`, title }];
  });
}

const STANDING = { open: 'it waits', raised: 'nothing came', kept: 'it went on before' };
