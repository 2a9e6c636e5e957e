import type { Millis } from '../../kernel';

interface LabClockProps {
  readonly now: Millis;
  /** How far from the stage's right edge, px. */
  readonly edge: number;
}

/** The program's own time; where there is little room, without the words. */
export function LabClock({ now, edge }: LabClockProps) {
  return (
    <p className="clock" style={{ right: edge }}>
      <span className="clock-words">program time </span>
      <b>{(now / 1000).toFixed(2)} s</b>
    </p>
  );
}
