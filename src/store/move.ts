/** Moving through the run: over what is recorded, and on beyond it. */
import { type Choice, canTake, commandIn, turnAt } from '../kernel';
import { whyNot } from '../narration';
import type { Recording } from '../runtime';
import { goOn } from './along';
import { MAX_STEPS } from './link';
import type { OpenRun } from './open-run';
import type { Moved } from './playback-state';
import { nextOf } from './selectors';
import { asideOf, show } from './show';

/** What is said of a run that is too long. */
export const TOO_FAR = `Stopped after ${MAX_STEPS.toLocaleString('en')} steps.`;

/** One step forward: over what is recorded, or a new one by whoever is next. */
export function forward(run: OpenRun): Promise<void> | undefined {
  const { cursor, known } = run.state;
  if (cursor < known) return goTo(run, cursor + 1, 'step');
  const next = nextOf(run.state);
  return next === null ? undefined : choose(run, next);
}

/** Goes to a recorded step. */
export function goTo(run: OpenRun, step: number, moved: Moved): undefined {
  const { known, trace } = run.state;
  if (trace !== null) run.store.setState({ cursor: Math.max(0, Math.min(step, known)), moved });
}

/** Lets this one go next. In the past that begins a new run from there. */
export function choose(run: OpenRun, choice: Choice): Promise<void> | undefined {
  const { cursor, known, trace } = run.state;
  if (trace === null || run.recording === null) return undefined;
  if (cursor < known && turnAt(trace, cursor + 1).choice === choice) return goTo(run, cursor + 1, 'step');
  const { state } = turnAt(trace, cursor);
  if (!canTake(state, choice)) {
    if (commandIn(choice) !== null) run.say(whyNot(state, choice));
    return undefined;
  }
  if (known < MAX_STEPS) return takeFrom(run, run.recording, cursor, choice);
  run.pause();
  run.say(TOO_FAR);
  return undefined;
}

function takeFrom(
  run: OpenRun,
  before: Recording,
  cursor: number,
  choice: Choice,
): Promise<void> | undefined {
  const recording = cursor < before.trace.turns.length - 1 ? before.fork(cursor) : before;
  const commanded = run.state.listing?.commanded === true;
  const taken = recording.take(choice);
  const arrive = () => {
    if (recording !== before) run.store.setState({ stopped: [] });
    const last = recording.trace.turns.length - 1;
    const aside = recording === before || commanded ? run.aside : asideOf(run, before, cursor);
    show(run, recording, last, commanded || last === cursor + 1 ? 'step' : 'jump', aside);
  };
  if (taken === undefined && !commanded) return void arrive();
  return (async () => {
    await taken;
    await goOn(recording, { commanded, delivering: false });
    arrive();
  })();
}
