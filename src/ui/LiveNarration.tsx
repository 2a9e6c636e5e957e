import type { ReactNode } from 'react';
import { outcomeOf, turnAt } from '../kernel';
import { narrate, stuckChain } from '../narration';
import { laterStepOf } from '../store';
import { Narration } from './shell/Narration';
import { usePlayback } from './use-playback';

/** The sentence of the step that is shown: first the picture, then the words. */
export function LiveNarration({ children }: { readonly children?: ReactNode }) {
  const trace = usePlayback((state) => state.trace);
  const step = usePlayback((state) => laterStepOf('listing', state));
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
