import type { HoodArrangement } from './layout-hood';

/** The pipe from the senders' outboxes to where it is read: a riser each, one drop, one row. */
export function Pipes({ arrangement }: { readonly arrangement: HoodArrangement }) {
  const { works, risers, drop, gather } = arrangement;
  const { thick, y, to, from } = works.pipe;
  const bend = Math.min(25, thick / 2);
  const paths = risers.map(({ x, top }) =>
    gather === null || x === drop
      ? `M${x} ${top}V${y - bend}`
      : `M${x} ${top}V${gather - bend}q0 ${bend} ${-bend} ${bend}H${drop}`,
  );
  const row =
    risers.length === 0
      ? `M${from} ${y}H${to}`
      : `M${drop} ${y - bend - 1}V${y - bend}q0 ${bend} ${bend} ${bend}H${to}`;
  const path = [...paths, row].join('');
  const arrow = risers.find((one) => one.x === drop);
  const top = arrow === undefined ? 0 : arrow.top + 12;
  const room = y - bend - top;
  return (
    <svg className="wires pipes" aria-hidden="true">
      <path className="pipe-wall" strokeWidth={thick} d={path} />
      <path className="pipe-room" strokeWidth={thick - 14} d={path} />
      {gather === null && arrow !== undefined && room > 60 ? (
        <>
          <path className="trail" d={`M${drop} ${top}v${Math.min(50, room - 24)}`} />
          <path className="wire-head" d={`M${drop} ${top + Math.min(66, room - 8)}l-9 -16h18z`} />
        </>
      ) : null}
    </svg>
  );
}
