import type { Cut } from './enders';
import type { Wire } from './wire-paths';

/** Beside a link with a cross: what nobody is left to do. */
export function CutWords({
  cuts,
  wires,
}: {
  readonly cuts: readonly Cut[];
  readonly wires: readonly Wire[];
}) {
  const drawn = wires.filter((wire) => wire.kind === 'cut');
  return cuts.map(({ call, who }) => {
    const wire = drawn.find((one) => one.who === who);
    return (
      <p
        key={call}
        className={wire === undefined ? 'vh' : 'cut-words'}
        style={wire === undefined ? undefined : { left: wire.mark.x - 152, top: wire.mark.y - 18 }}
      >
        nobody is left to call <code>{call}()</code>
      </p>
    );
  });
}
