import { livingChildren, type ProcessNo } from '../kernel';
import type { Sentence } from './phrase';
import { say } from './say';
import { happened, nameOf, type Step, shortName } from './step';

/** What a line that asked the kernel nothing did to the variables. */
export function saidLine({ before, after, state, events }: Step): Sentence {
  const { no, name } = before;
  const line = before.line ?? 0;
  const broken = after.pending?.call === 'exit' ? after.pending.error : null;
  if (broken !== null) return say(no, 'raise', name, shortName(broken.type), broken.message);
  const set = events.filter((event) => event.type === 'variable.set').filter((event) => event.process === no);
  if (set.length === 0)
    return after.line === null ? say(no, 'line.last', name, line) : say(no, 'line', name, line);
  const others = state.processes.filter(
    (one) =>
      one.no !== no &&
      one.status !== 'initial' &&
      one.variables.some((variable) => set.some((event) => isSame(event, variable))),
  );
  return others.length > 0 ? say(no, 'set.own', name, set, others.length) : say(no, 'set', name, set);
}

/** What a `sleep` came to. */
export function saidSleep(step: Step, length: number): Sentence {
  const { before, after, events } = step;
  if (happened(events, 'wait.begun')) return say(before.no, 'sleep', before.name, length * 1000);
  return before.wait === null ? saidLine(step) : say(before.no, 'wake', before.name, after.line);
}

/** What a `join` came to. */
export function saidJoin(
  { before, state, events }: Step,
  child: ProcessNo,
  timeout: number | null,
): Sentence {
  const { no, name } = before;
  const other = nameOf(state, child);
  const limit = (timeout ?? 0) * 1000;
  if (happened(events, 'process.joined')) {
    return say(no, before.wait === null ? 'join.at-once' : 'join.done', name, other);
  }
  if (!happened(events, 'wait.begun')) return say(no, 'join.timeout', name, other, limit);
  return timeout === null
    ? say(no, 'join.wait', name, other)
    : say(no, 'join.wait.timeout', name, other, limit);
}

/** How a process ended, or why it cannot yet. */
export function saidExit({ before, state, events }: Step): Sentence {
  const { no, name, pending } = before;
  const exit = pending?.call === 'exit' ? pending : null;
  const error = exit === null || exit.told ? null : exit.error;
  const exited = happened(events, 'process.exited');
  const first = before.wait === null;
  if (exited === undefined) {
    if (!happened(events, 'wait.begun')) {
      if (exit?.upTo === 'function') return say(no, 'atexit.function', name);
      return error === null
        ? say(no, 'atexit.words', name)
        : say(no, 'atexit.uncaught', name, shortName(error.type));
    }
    if (error !== null && first) return say(no, 'uncaught.wait', name, shortName(error.type));
    const children = livingChildren(state, no).map((child) => child.name);
    return children.length > 0 ? say(no, 'exit.children', name, children) : say(no, 'exit.flush', name);
  }
  if (error !== null && first) return say(no, 'uncaught', name, shortName(error.type), exited.code);
  return say(no, 'exit', name, exited.code);
}

// Locals of two processes are never thought to be one, so only a global needs the reminder.
function isSame(one: { name: string; scope: string }, other: { name: string; scope: string }): boolean {
  return one.scope === 'global' && other.scope === 'global' && one.name === other.name;
}
