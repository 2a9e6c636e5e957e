import type { Point } from './layout';

interface GateProps {
  readonly at: Point;
  /** Length of its arm, across the belt. */
  readonly arm: number;
  readonly closed: boolean;
  readonly upright: boolean;
  /** Which way it opens: away from the belt. */
  readonly opens: 'left' | 'right';
}

/** A gate of the queue. It is closed when nobody can pass: at the tail if the queue is full, at the head if it is empty. */
export function Gate({ at, arm, closed, upright, opens }: GateProps) {
  if (upright) {
    return (
      <g transform={`translate(${at.x} ${at.y})`}>
        {closed ? <rect className="arm" x="-4" y="-6.5" width={arm} height="13" rx="4" /> : null}
        {closed ? null : (
          <rect className="arm" x="0" y="-6" width="52" height="12" rx="4" transform="rotate(-32)" />
        )}
        <circle className="post" r="9.5" />
        <circle className="eye" r="3.5" />
      </g>
    );
  }
  // an open arm ends below the stage's upper edge
  const up = Math.min(56, Math.round(at.y / 0.85) - 10);
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      {closed ? (
        <rect className="arm" x="-9" y="0" width="18" height={arm} rx="4" />
      ) : (
        <rect
          className="arm"
          x="-8"
          y={-up}
          width="16"
          height={up - 2}
          rx="4"
          transform={`rotate(${opens === 'left' ? -32 : 32})`}
        />
      )}
      <circle className="post" r="12" />
      <circle className="eye" r="4" />
    </g>
  );
}
