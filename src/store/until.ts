/** Letting a run go on, to a step or until something happens. Fetched when that is first asked for. */
import {
  type Choice,
  canTake,
  isFeeder,
  type KernelEvent,
  lastState,
  outcomeOf,
  type ProcessNo,
  processNoOf,
  type Scheduler,
  TIME,
  type Trace,
  type Turn,
  tidOf,
  turnAt,
} from '../kernel';
import type { Recording } from '../runtime';
import { extend } from './along';
import type { Goal } from './goals';
import { MAX_STEPS } from './link';
import { forward, TOO_FAR } from './move';
import type { OpenRun } from './open-run';
import { hasFailed, nextOf } from './selectors';
import { asideOf, show } from './show';
import { type Watch, watch } from './watch';

/** Who goes at each step, and after which turn it is enough. */
interface Going {
  readonly pick: (trace: Trace, step: number) => Choice | null;
  readonly isThere: (turn: Turn) => boolean;
}

const SIGNS: Record<Exclude<Goal, 'own'>, readonly KernelEvent['type'][]> = {
  wait: ['wait.begun', 'wait.ended'],
  print: ['stdout.written'],
  queue: ['queue.created', 'item.buffered', 'pipe.written', 'pipe.read', 'items.lost', 'item.failed'],
  end: [],
};

// Over what is recorded, then on in this order, until the goal is reached.
function goingUntil(goal: Exclude<Goal, 'own'>, scheduler: Scheduler): Going {
  return {
    pick: (trace, step) =>
      step < trace.turns.length - 1 ? turnAt(trace, step + 1).choice : scheduler(lastState(trace)),
    isThere: ({ events }) => events.some(({ type }) => SIGNS[goal].includes(type)),
  };
}

/** Goes to a step, and records what is missing on the way there; to the end, if there are not so many. */
export async function reach(run: OpenRun, step: number): Promise<void> {
  const { recording } = run;
  if (recording === null) return;
  const watching = watch(run, () => run.aside);
  await extend(recording, step, run.scheduler, watching);
  watching.end();
  const last = recording.trace.turns.length - 1;
  if (last === MAX_STEPS && outcomeOf(lastState(recording.trace)) === null) run.say(TOO_FAR);
  show(run, recording, Math.min(step, last), 'jump');
}

/** Goes on until this happens. */
export function goUntil(run: OpenRun, goal: Goal): Promise<void> | undefined {
  if (goal !== 'own') return go(run, goingUntil(goal, run.scheduler));
  const next = nextOf(run.state);
  return next === null || next === TIME || isFeeder(next) ? forward(run) : goAlone(run, processNoOf(next));
}

/** Lets one process go until it waits or ends. */
export function goAlone(run: OpenRun, no: ProcessNo): Promise<void> {
  return go(run, goingAlone(no));
}

// Goes as far as it is to go and shows how far it came, even if a Worker died on the way.
async function go(run: OpenRun, going: Going): Promise<void> {
  const { cursor } = run.state;
  const before = run.recording;
  if (before === null) return;
  const left = asideOf(run, before, cursor);
  const asideFor = (recording: Recording) => (recording === before ? run.aside : left);
  const watching = watch(run, asideFor);
  const { recording, step, why } = await walk(before, cursor, going, watching);
  watching.end();
  if (step > cursor) show(run, recording, step, step === cursor + 1 ? 'step' : 'jump', asideFor(recording));
  if (why === 'too far') run.say(TOO_FAR);
  else if (why !== null) throw why;
}

function goingAlone(no: ProcessNo): Going {
  return {
    pick: (trace, step) => (canTake(turnAt(trace, step).state, tidOf(no)) ? tidOf(no) : null),
    isThere: ({ events }) =>
      events.some(
        (event) => (event.type === 'wait.begun' || event.type === 'process.exited') && event.process === no,
      ),
  };
}

/** How far a run was let go. */
interface Walk {
  /** The run that was gone along, or one that shares its first steps. */
  readonly recording: Recording;
  /** The last step that was made. */
  readonly step: number;
  /** Why it did not go on, if it should have: it is too long, or this error. */
  readonly why: unknown;
}

/** Makes turns from this step on until it is enough, nobody can go, an exception is not caught or it is not wanted. */
export async function walk(
  before: Recording,
  start: number,
  { pick, isThere }: Going,
  { isWanted, onStep }: Watch,
): Promise<Walk> {
  let recording = before;
  let step = start;
  try {
    while (isWanted()) {
      const next = pick(recording.trace, step);
      const recorded = recording.trace.turns[step + 1]?.choice;
      if (next === null) break;
      if (recorded !== next) {
        if (step >= MAX_STEPS) return { recording, step, why: 'too far' };
        if (recorded !== undefined) recording = recording.fork(step);
        await recording.take(next);
      }
      const turn = turnAt(recording.trace, ++step);
      if (isThere(turn) || hasFailed(turn)) break;
      if (recorded !== next) await onStep(recording);
    }
    return { recording, step, why: null };
  } catch (why) {
    return { recording, step, why };
  }
}
