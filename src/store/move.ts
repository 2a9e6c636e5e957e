/** Moving through the run: over what is recorded, and on beyond it. */
import {
  type Choice,
  canTake,
  commandIn,
  isFeeder,
  lastState,
  outcomeOf,
  processNoOf,
  TIME,
  turnAt,
} from '../kernel';
import { whyNot } from '../narration';
import type { Recording } from '../runtime';
import { extend, goOn } from './along';
import type { Goal } from './goals';
import { MAX_STEPS } from './link';
import type { OpenRun } from './open-run';
import { nextOf } from './selectors';
import { asideOf, show } from './show';
import type { Going } from './until';

const TOO_FAR = `Stopped after ${MAX_STEPS} steps.`;

/** One step forward: over what is recorded, or a new one by whoever is next. */
export function forward(run: OpenRun): Promise<void> | undefined {
  const { cursor, known } = run.state;
  if (cursor < known) return goTo(run, cursor + 1, 'step');
  const next = nextOf(run.state);
  return next === null ? undefined : choose(run, next);
}

/** Goes to a recorded step. */
export function goTo(run: OpenRun, step: number, moved: 'step' | 'jump'): undefined {
  const { known, trace } = run.state;
  if (trace !== null) run.store.setState({ cursor: Math.max(0, Math.min(step, known)), moved });
}

/** Goes to a step, and records what is missing on the way there; to the end, if there are not so many. */
export async function reach(run: OpenRun, step: number): Promise<void> {
  const { recording } = run;
  if (recording === null) return;
  await extend(recording, step, run.scheduler, () => !run.isLeft());
  const last = recording.trace.turns.length - 1;
  if (last === MAX_STEPS && outcomeOf(lastState(recording.trace)) === null) run.say(TOO_FAR);
  show(run, recording, Math.min(step, last), 'jump');
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
    show(run, recording, last, last === cursor + 1 ? 'step' : 'jump', aside);
  };
  if (taken === undefined && !commanded) return void arrive();
  return (async () => {
    await taken;
    await goOn(recording, { commanded, delivering: false });
    arrive();
  })();
}

/** Goes on, over what is recorded and then beyond, until this happens. */
export function goUntil(run: OpenRun, goal: Goal): Promise<void> | undefined {
  if (goal !== 'own') return go(run, ({ goingUntil }) => goingUntil(goal, run.scheduler));
  const next = nextOf(run.state);
  if (next === null || next === TIME || isFeeder(next)) return forward(run);
  return go(run, ({ goingAlone }) => goingAlone(processNoOf(next)));
}

/** Goes as far as it is to go and shows how far it came, even if a Worker died on the way. */
export async function go(run: OpenRun, goingOf: (until: typeof import('./until')) => Going): Promise<void> {
  const until = await import('./until');
  const { cursor } = run.state;
  const before = run.recording;
  if (before === null) return;
  const walked = await until.walk(before, cursor, goingOf(until), () => !run.isLeft());
  const { recording, step, from, why } = walked;
  const aside = recording === before ? run.aside : asideOf(run, before, from);
  if (step > cursor) show(run, recording, step, step === cursor + 1 ? 'step' : 'jump', aside);
  if (why === 'too far') run.say(TOO_FAR);
  else if (why !== null) throw why;
}
