interface OctagonProps {
  /** The exception's name as it fits: `queue.Full`, `Full`. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly caught?: boolean;
  /** Only the dashed outline: the line it has left. */
  readonly ghost?: boolean;
}

/** The mark of an exception, on a card, a line or the timeline. */
export function Octagon({ text, width: w, height: h, size, caught = false, ghost = false }: OctagonProps) {
  const c = h * 0.29;
  const m = 1.5;
  const d = `M${c} ${m}H${w - c}L${w - m} ${c}V${h - c}L${w - c} ${h - m}H${c}L${m} ${h - c}V${c}Z`;
  return (
    <svg
      className={ghost ? 'oct ghost-o' : 'oct'}
      width={w}
      height={h}
      viewBox={`0 0 ${w} ${h}`}
      role="img"
      aria-label={caught ? `${text}, caught` : text}
    >
      <path d={d} />
      {ghost ? null : (
        <text className="oct-text" x={w / 2} y={h / 2 + size * 0.35} style={{ fontSize: size }}>
          {text}
        </text>
      )}
    </svg>
  );
}
