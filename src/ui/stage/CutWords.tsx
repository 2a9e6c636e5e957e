import { memo } from 'react';
import type { Belt } from './layout-belt';
import type { Cut } from './prospects';
import type { Wire } from './wire-paths';

interface CutWordsProps {
  readonly cuts: readonly Cut[];
  readonly wires: readonly Wire[];
  readonly belt: Belt | null;
}

/** Room for these words, and for what is written above the queue, px. */
const WORDS = 152;
const SIGN = { wide: 395, narrow: 305 };

/** Beside a link with a cross: what nobody is left to do. Only read out where there is no room. */
export const CutWords = memo(function CutWords({ cuts, wires, belt }: CutWordsProps) {
  const sign = belt === null ? 0 : belt.sign.x + (belt.sign.w < 420 ? SIGN.narrow : SIGN.wide);
  const drawn = wires.filter((wire) => wire.kind === 'cut');
  return cuts.map(({ call, who }) => {
    const wire = drawn.find((one) => one.who === who);
    const left = wire === undefined ? 0 : wire.mark.x - WORDS;
    const fits = wire !== undefined && left >= sign;
    return (
      <p
        key={call}
        className={fits ? 'cut-words' : 'vh'}
        style={fits ? { left, top: wire.mark.y - 18 } : undefined}
      >
        nobody is left to call <code>{call}()</code>
      </p>
    );
  });
});
