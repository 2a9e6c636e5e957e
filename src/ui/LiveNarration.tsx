import type { ReactNode } from 'react';
import { outcomeOf, turnAt } from '../kernel';
import { narrate, stuckChain } from '../narration';
import { Narration } from './shell/Narration';
import { usePlayback } from './use-playback';

/** The sentence of the step that is shown. */
export function LiveNarration({ children }: { readonly children?: ReactNode }) {
  const trace = usePlayback((state) => state.trace);
  const step = usePlayback((state) => state.cursor);
  const playing = usePlayback((state) => state.playing);
  if (trace === null) return null;
  const { state } = turnAt(trace, step);
  const stuck = outcomeOf(state) === 'stuck' ? stuckChain(state) : null;
  return (
    <Narration sentence={narrate(trace, step)} step={step} stuck={stuck} quiet={playing}>
      {children}
    </Narration>
  );
}
