import type { CSSProperties } from 'react';

const RADIUS = 42;
const ROUND = 2 * Math.PI * RADIUS;

/** What is drawn of a ring when this part of it is left. */
export function dashesOf(part: number): string {
  return `${(ROUND * part).toFixed(2)} ${ROUND.toFixed(2)}`;
}

interface RingProps {
  /** Milliseconds left, of how many. */
  readonly left: number;
  readonly total: number;
  /** Diameter, px. */
  readonly size: number;
  /** It changed on the last step. */
  readonly changed?: boolean;
}

/** A countdown on the program's clock. */
export function Ring({ left, total, size, changed = false }: RingProps) {
  const short = size < 96;
  const seconds = (left / 1000).toFixed(1);
  const of = (total / 1000).toFixed(1);
  const part = total > 0 ? Math.min(1, Math.max(0, left / total)) : 0;
  return (
    <div
      className={`ring${changed ? ' changed' : ''}${short ? ' short' : ''}`}
      style={{ '--d': `${size}px` } as CSSProperties}
      role="img"
      aria-label={`${seconds} of ${of} seconds left`}
    >
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className="face" cx="50" cy="50" r="48.5" />
        <circle className="track" cx="50" cy="50" r="48.5" />
        <circle
          className="left"
          cx="50"
          cy="50"
          r={RADIUS}
          style={{ strokeDasharray: dashesOf(part) }}
          transform="translate(100 0) scale(-1 1) rotate(-90 50 50)"
        />
      </svg>
      <div className="num" aria-hidden="true">
        <b>{seconds}</b>
        <small>{short ? `of ${of}` : `of ${of} s`}</small>
      </div>
    </div>
  );
}
