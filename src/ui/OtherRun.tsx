import { lastState, outcomeOf } from '../kernel';
import { CompareDialog } from './branch/CompareDialog';
import { OtherRunChip } from './branch/OtherRunChip';
import { usePlayback, useSession } from './use-playback';

/** The run that was left for the present one: that there is one, how they differ, and the way back to it. */
export function OtherRun() {
  const { playback } = useSession();
  const ghost = usePlayback((state) => state.ghost);
  const numbers = usePlayback((state) => state.numbers);
  const comparing = usePlayback((state) => state.comparing);
  return (
    <>
      <OtherRunChip
        from={ghost?.from ?? null}
        by={ghost !== null && ghost.numbers !== numbers ? 'numbers' : 'order'}
        onCompare={() => playback.compare(true)}
        onUndo={() => playback.undo()}
      />
      {comparing ? <Comparison /> : null}
    </>
  );
}

// the runs are read where they grow: what is known changes with them
function Comparison() {
  const { playback } = useSession();
  const { ghost, trace } = usePlayback((state) => state);
  if (ghost === null || trace === null) return null;
  const over = outcomeOf(lastState(trace)) !== null;
  return (
    <CompareDialog
      before={ghost.trace}
      now={trace}
      onEnd={over ? null : () => playback.toEnd()}
      onUndo={() => playback.undo()}
      onClose={() => playback.compare(false)}
    />
  );
}
