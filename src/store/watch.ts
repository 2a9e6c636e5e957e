import type { Recording } from '../runtime';
import type { Aside } from './branches';
import type { OpenRun } from './open-run';
import { show } from './show';

/** So many steps are recorded before the page shows how far it has come. */
const STRETCH = 1000;

/** Whoever waits while steps are recorded. */
export interface Watch {
  /** False: nobody waits any more. */
  readonly isWanted: () => boolean;
  /** Told after each step that was recorded; there may be something to wait for. */
  readonly onStep: (recording: Recording) => Promise<void> | undefined;
  /** Told that there is nothing more to record. */
  readonly end: () => void;
}

/**
 * Watches steps being recorded at a stretch. If they are many the page shows now and then how far they have come; from
 * then on it plays, so to pause ends it. `asideFor` says which run was left for the one that is recorded.
 */
export function watch(run: OpenRun, asideFor: (recording: Recording) => Aside | null): Watch {
  let isLong = false;
  let steps = 0;
  return {
    isWanted: () => !run.isLeft() && (!isLong || run.state.playing),
    onStep(recording) {
      if (++steps % STRETCH !== 0 || run.isLeft() || (isLong && !run.state.playing)) return undefined;
      isLong = true;
      run.store.setState({ playing: true });
      show(run, recording, recording.trace.turns.length - 1, 'jump', asideFor(recording));
      return new Promise((resolve) => run.afterPaint(resolve));
    },
    end() {
      if (isLong && !run.isLeft()) run.pause();
    },
  };
}
