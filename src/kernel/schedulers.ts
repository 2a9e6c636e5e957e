import { type Choice, choicesOf, isDue, isFeeder, processNoOf, TIME } from './choices';
import type { KernelState } from './state';
import type { ProcessNo } from './value';

/**
 * Answers "who goes next?" from the state alone; null when nobody can and no time is coming. `choices` are those of
 * the state, for a caller that has them already.
 */
export type Scheduler = (state: KernelState, choices?: readonly Choice[]) => Choice | null;

/**
 * The article's order: a feeder delivers as soon as it is due; whoever runs goes on until it waits or ends; then the
 * lowest number; time passes only when nobody can go.
 */
export const articleOrder: Scheduler = (state, choices = choicesOf(state)) => {
  const feeder = choices.find((one) => isFeeder(one) && isFeederDue(state, processNoOf(one)));
  return feeder ?? choices.find((one) => one === state.running) ?? choices[0] ?? null;
};

function isFeederDue(state: KernelState, no: ProcessNo): boolean {
  return state.queues.some((queue) =>
    queue.feeders.some((feeder) => feeder.process === no && feeder.buffer.size > 0 && isDue(state, feeder)),
  );
}

/** Everybody who can go takes one turn after the other; time passes only when nobody can go. */
export const takeTurns: Scheduler = (state, choices = choicesOf(state)) => {
  const threads = choices.filter((one) => one !== TIME);
  const last = rank(state.running);
  return threads.find((one) => rank(one) > last) ?? threads[0] ?? choices[0] ?? null;
};

/** A shuffled order that is the same for the same seed; time passes only when nobody can go. */
export function shuffled(seed: number): Scheduler {
  return (state, choices = choicesOf(state)) => {
    const threads = choices.filter((one) => one !== TIME);
    if (threads.length === 0) return choices[0] ?? null;
    return threads[scramble(seed, state.turn) % threads.length] as Choice;
  };
}

/** These choices first; then, or where one cannot go, what `otherwise` says. */
export function scripted(choices: readonly Choice[], otherwise: Scheduler): Scheduler {
  return (state, possible = choicesOf(state)) => {
    const choice = choices[state.turn];
    return choice !== undefined && possible.includes(choice) ? choice : otherwise(state, possible);
  };
}

function rank(tid: Choice): number {
  return processNoOf(tid) + (isFeeder(tid) ? 0.5 : 0);
}

// A 32-bit integer hash (the finaliser of MurmurHash3) of seed and turn: no state, so any step can be asked alone.
function scramble(seed: number, turn: number): number {
  let x = (Math.imul(seed | 0, 0x9e3779b1) + Math.imul(turn + 1, 0x85ebca77)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
