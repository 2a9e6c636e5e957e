import { type ProcessHost, Recording } from '../runtime';
import { extend, follow } from './along';
import type { Aside } from './branches';
import type { OpenRun } from './open-run';
import type { Opening } from './playback-state';
import { show } from './show';
import { watch } from './watch';

/**
 * Begins a run, records its opening's schedule and goes on to its step. False: the schedule did not fit, and a notice
 * says where. @throws WorkerStopped
 */
export async function begin(
  run: OpenRun,
  opening: Opening,
  host: ProcessHost,
  aside: Aside | null = null,
): Promise<boolean> {
  const recording = await Recording.begin(opening.listing, opening.numbers, opening.options, host);
  const { listing, schedule, delivering = false, step } = opening;
  const watching = watch(run, () => aside);
  const manner = { commanded: listing.commanded === true, delivering };
  const misfit = await follow(recording, schedule, manner, watching);
  // in the lab nobody goes on untold, so there is no step after the last call's
  if (misfit === null && step !== null && !manner.commanded)
    await extend(recording, step, run.scheduler, watching);
  if (run.isLeft()) return false;
  watching.end();
  run.store.setState({
    notices: misfit === null ? opening.notices : [...opening.notices, misfit],
    stopped: [],
  });
  const last = recording.trace.turns.length - 1;
  show(run, recording, typeof step === 'number' ? Math.min(step, last) : last, 'jump', aside);
  return misfit === null;
}
