import { memo } from 'react';
import { type KernelState, outcomeOf, type ProcessNo } from '../../kernel';
import { stuckOrder } from '../../narration';
import type { Point } from './layout';
import type { Wire } from './wire-paths';

interface WiresProps {
  readonly wires: readonly Wire[];
  readonly state: KernelState;
  /** Who waits for ever, whatever the others do. */
  readonly forEver?: ReadonlySet<ProcessNo>;
}

/** Dotted: waits for. Solid with a head: moved. Dashed with a head: went back. */
export const Wires = memo(function Wires({ wires, state, forEver }: WiresProps) {
  const stuck = outcomeOf(state) === 'stuck';
  const order = stuck ? stuckOrder(state) : [];
  const isHot = (who: ProcessNo) => stuck || forEver?.has(who) === true;
  return (
    <svg className="wires" aria-hidden="true">
      <defs>
        <pattern
          id="stage-barrier"
          width="16"
          height="16"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="barrier-gap" width="16" height="16" />
          <path className="barrier-bar" d="M4 0V16" />
        </pattern>
      </defs>
      {wires.map((wire) => (
        <g
          key={`${wire.kind} ${wire.who} ${wire.path}`}
          data-wire={wire.kind === 'tether' ? wire.who : undefined}
          style={{ opacity: 1 }}
        >
          <path className={lookOf(wire, isHot(wire.who))} d={wire.path} />
          {wire.kind === 'cut' ? (
            <g className="cut-sign" transform={`translate(${wire.mark.x} ${wire.mark.y})`}>
              <circle r="14" />
              <path d="m-6 -6 12 12m0 -12 -12 12" />
            </g>
          ) : wire.kind === 'tether' ? (
            <>
              <circle className="tether-end" cx={wire.mark.x} cy={wire.mark.y} r="6" />
              {wire.label === undefined || !stuck ? null : (
                <Numbered at={wire.label} no={order.indexOf(wire.who) + 1} />
              )}
            </>
          ) : (
            <path className="wire-head" d={`M${wire.mark.x} ${wire.mark.y}l-9 ${wire.down ? -16 : 16}h18z`} />
          )}
        </g>
      ))}
    </svg>
  );
});

/** True if the tethers are numbered: in the order of the sentence that says who waits for whom. */
export function areNumbered(wires: readonly Wire[], state: KernelState): boolean {
  return wires.some(({ label }) => label !== undefined) && outcomeOf(state) === 'stuck';
}

function lookOf({ kind }: Wire, hot: boolean): string {
  if (kind === 'cut') return 'tether hot';
  return kind === 'tether' && hot ? 'tether hot' : kind;
}

// the place of this wait in the sentence that says who waits for whom
function Numbered({ at, no }: { readonly at: Point; readonly no: number }) {
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <circle className="link-dot" r="12" />
      <text className="link-no" y="5.5">
        {no}
      </text>
    </g>
  );
}
