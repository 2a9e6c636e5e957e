import { lastState, outcomeOf } from '../kernel';
import { CompareDialog } from './branch/CompareDialog';
import { OtherRunChip } from './branch/OtherRunChip';
import { OutcomesLink } from './outcomes/OutcomesLink';
import { usePlayback, useSession } from './use-playback';

/** What a run could have been: the one that was left for it, how they differ, the way back, and how else it can end. */
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
      <OutcomesLink />
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
