import { initialState } from './beginnings';
import {
  type Choice,
  canTake,
  choicesOf,
  commandIn,
  isFeeder,
  isIdle,
  nextDeadline,
  processNoOf,
  TIME,
} from './choices';
import { decide, passTime } from './decide';
import { die } from './decide-exit';
import { refsToPickle } from './decide-start';
import type { Pickles } from './decision';
import { Draft } from './draft';
import type { KernelEvent } from './events';
import { drainFeeders, runFeeder } from './feed';
import { type Answer, type Asking, pickle, type Question } from './questions';
import { type KernelState, type Process, processOf } from './state';
import type { Binding, Resumption, Syscall, Trap } from './syscalls';
import { lastState, type Trace } from './trace';
import type { ProcessNo } from './value';

/**
 * The kernel: a coroutine that asks, is answered, and appends each turn to `trace`. Given a trace with turns it goes
 * on from the last. Ends when nobody can go and no time is coming.
 *
 * @throws RangeError when it is told to let somebody go who cannot.
 */
export function* run(trace: Trace): Asking {
  if (trace.turns.length === 0) yield* begin(trace);
  for (;;) {
    const state = lastState(trace);
    const choices = choicesOf(state);
    if (choices.length === 0 && !state.processes.some(isIdle)) return;
    const choice = (yield { ask: 'schedule', choices, state }) as Choice;
    if (!choices.includes(choice) && !canTake(state, choice))
      throw new RangeError(`${choice} cannot go here`);
    yield* turn(trace, state, choice);
  }
}

function* begin(trace: Trace): Asking {
  const draft = new Draft(initialState(trace.options));
  yield* resume(draft, 0, { birth: 'main' });
  draft.finish(trace, null);
}

function* turn(trace: Trace, state: KernelState, choice: Choice): Asking {
  const draft = new Draft(state);
  if (choice === TIME) draft.happenAll(passTime(state, nextDeadline(state) ?? state.now));
  else if (isFeeder(choice)) yield* runFeeder(draft, processNoOf(choice));
  else yield* runProcess(draft, processNoOf(choice), commandIn(choice));
  draft.finish(trace, choice);
}

function* runProcess(draft: Draft, no: ProcessNo, command: string | null): Asking {
  const { signal } = processOf(draft.state, no);
  draft.happen({ type: 'thread.scheduled', tid: String(no) });
  if (signal !== null) {
    draft.happenAll(die(draft.state, processOf(draft.state, no)));
    return;
  }
  if (command !== null) yield* resume(draft, no, { returned: command });
  const { pending } = processOf(draft.state, no);
  if (pending === null) throw new RangeError(`process ${no} asks nothing`);
  const pickles = pending.call === 'start' ? yield* picklesFor(draft, no, pending) : NO_PICKLES;
  const decision = decide(draft.state, processOf(draft.state, no), pending, pickles);
  draft.happenAll(decision.events);
  if (hasToDrain(draft.state)) yield* drainFeeders(draft);
  const { then } = decision;
  if (then === 'gone') return;
  if ('wait' in then) {
    draft.happen({ type: 'wait.begun', process: no, wait: then.wait });
    if (hasToDrain(draft.state)) yield* drainFeeders(draft);
    return;
  }
  if ('raised' in then) {
    yield* resume(draft, no, then);
    return;
  }
  if (then.born !== undefined) yield* resume(draft, then.born.process, then.born.birth);
  yield* resume(draft, no, { returned: then.returned });
}

const NO_PICKLES: Pickles = new Map();

function* picklesFor(draft: Draft, no: ProcessNo, syscall: Syscall): Generator<Question, Pickles, Answer> {
  const refs = refsToPickle(draft.state, syscall);
  if (refs.length === 0) return NO_PICKLES;
  const pickles = new Map();
  for (const ref of refs) pickles.set(ref, yield* pickle(draft, no, ref));
  return pickles;
}

// Asked in every turn; a generator that finds nothing to do would cost more than the turn.
function hasToDrain({ options, queues }: KernelState): boolean {
  if (options.feeder !== 'with-put') return false;
  return queues.some((queue) => queue.feeders.some((feeder) => feeder.buffer.size > 0));
}

function* resume(draft: Draft, no: ProcessNo, resumption: Resumption): Asking {
  const trap = (yield { ask: 'resume', process: no, with: resumption }) as Trap;
  draft.exchanges.push({ process: no, resumption, trap });
  draft.happenAll(memoryChanges(processOf(draft.state, no), trap.bindings, 'birth' in resumption));
  const { fn, line, part, syscall } = trap;
  draft.happen({ type: 'process.trapped', process: no, fn, line, part, syscall });
}

function memoryChanges(
  process: Process,
  bindings: readonly Binding[],
  born: boolean,
): readonly KernelEvent[] {
  if (isUnchanged(process, bindings)) return NO_EVENTS;
  const events: KernelEvent[] = [];
  for (const { name, scope, repr } of bindings) {
    const before = process.variables.find((one) => one.name === name && one.scope === scope);
    if (before?.repr === repr) continue;
    const item = process.result?.item ?? null;
    const from = item !== null && item.repr === repr ? item.from : null;
    events.push({ type: 'variable.set', process: process.no, name, scope, repr, from, born });
  }
  for (const { name, scope } of process.variables) {
    if (bindings.some((one) => one.name === name && one.scope === scope)) continue;
    events.push({ type: 'variable.gone', process: process.no, name, scope });
  }
  return events;
}

const NO_EVENTS: readonly KernelEvent[] = [];

// The usual case, and one that costs no memory.
function isUnchanged({ variables }: Process, bindings: readonly Binding[]): boolean {
  if (variables.length !== bindings.length) return false;
  for (let i = 0; i < bindings.length; i++) {
    const before = variables[i] as Binding;
    const after = bindings[i] as Binding;
    if (before.name !== after.name || before.scope !== after.scope || before.repr !== after.repr)
      return false;
  }
  return true;
}
