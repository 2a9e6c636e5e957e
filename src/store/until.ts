/** Letting a run go on until something happens. Fetched when that is first asked for. */
import {
  type Choice,
  canTake,
  type KernelEvent,
  lastState,
  type ProcessNo,
  type Scheduler,
  type Trace,
  type Turn,
  tidOf,
  turnAt,
} from '../kernel';
import type { Recording } from '../runtime';
import type { Goal } from './goals';
import { MAX_STEPS } from './link';
import { hasFailed } from './selectors';

/** Who goes at each step, and after which turn it is enough. */
export interface Going {
  readonly pick: (trace: Trace, step: number) => Choice | null;
  readonly isThere: (turn: Turn) => boolean;
}

const SIGNS: Record<Exclude<Goal, 'own'>, readonly KernelEvent['type'][]> = {
  wait: ['wait.begun', 'wait.ended'],
  print: ['stdout.written'],
  queue: ['queue.created', 'item.buffered', 'pipe.written', 'pipe.read', 'items.lost', 'item.failed'],
  end: [],
};

/** Goes over what is recorded, then on in this order, until the goal is reached. */
export function goingUntil(goal: Exclude<Goal, 'own'>, scheduler: Scheduler): Going {
  return {
    pick: (trace, step) =>
      step < trace.turns.length - 1 ? turnAt(trace, step + 1).choice : scheduler(lastState(trace)),
    isThere: ({ events }) => events.some(({ type }) => SIGNS[goal].includes(type)),
  };
}

/** Lets one process go until it waits or ends. */
export function goingAlone(no: ProcessNo): Going {
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
  /** The run that was gone along, or one that shares its first `from` steps. */
  readonly recording: Recording;
  readonly from: number;
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
  isWanted: () => boolean,
): Promise<Walk> {
  let recording = before;
  let [step, from] = [start, start];
  try {
    while (isWanted()) {
      const next = pick(recording.trace, step);
      const recorded = recording.trace.turns[step + 1]?.choice;
      if (next === null) break;
      if (recorded !== next) {
        if (step >= MAX_STEPS) return { recording, from, step, why: 'too far' };
        if (recorded !== undefined) [recording, from] = [recording.fork(step), step];
        await recording.take(next);
      }
      const turn = turnAt(recording.trace, ++step);
      if (isThere(turn) || hasFailed(turn)) break;
    }
    return { recording, from, step, why: null };
  } catch (why) {
    return { recording, from, step, why };
  }
}
