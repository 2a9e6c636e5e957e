import { memo } from 'react';

interface ClockProps {
  readonly now: number;
  /** How far from the stage's right edge, px. */
  readonly edge: number;
  /** There is no room for it: it is only read out. */
  readonly hidden: boolean;
}

/** The program's own time, which has nothing to do with the clock on the wall. */
export const Clock = memo(function Clock({ now, edge, hidden }: ClockProps) {
  return (
    <p className={hidden ? 'vh' : 'clock'} style={{ right: edge }}>
      program time <b>{(now / 1000).toFixed(2)} s</b>
    </p>
  );
});
