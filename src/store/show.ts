import { lastState } from '../kernel';
import type { Recording } from '../runtime';
import { type Aside, ghostOf } from './branches';
import { MAX_STEPS } from './link';
import type { OpenRun } from './open-run';
import type { Moved } from './playback-state';

/** Shows a step of this recording, from now on the run that is open; `aside` is the run that was left for it. */
export function show(
  run: OpenRun,
  recording: Recording,
  cursor: number,
  moved: Moved,
  aside: Aside | null = run.aside,
): void {
  if (run.isLeft()) return;
  run.recording = recording;
  run.aside = aside;
  const { trace } = recording;
  const ghost = ghostOf(aside, trace, run.state);
  const comparing = run.state.comparing && ghost !== null;
  run.store.setState({ trace, known: trace.turns.length - 1, cursor, moved, ghost, comparing });
  prepareSoon(run, recording);
}

/** The step that is likely to come next is recorded while nobody waits for it: then it is painted with its key. */
export function prepareSoon(run: OpenRun, recording: Recording): void {
  const { listing, cursor, known } = run.state;
  if (listing?.commanded === true || cursor < known || known >= MAX_STEPS) return;
  run.afterPaint(() => {
    const { busy, stopped, known } = run.state;
    const { turns } = recording.trace;
    if (recording !== run.recording || busy || stopped.length > 0 || turns.length - 1 !== known) return;
    const next = run.scheduler(lastState(recording.trace));
    if (next === null) return;
    run.store.setState({ ahead: true });
    recording.prepare(next).finally(() => run.store.setState({ ahead: false }));
  });
}

/** The run as it stands, to be shown again; the one that takes its place shares its steps up to this one. */
export function asideOf(run: OpenRun, recording: Recording, from: number): Aside {
  const { order, cursor } = run.state;
  return { recording, order, cursor, from };
}
