import { apply } from './apply';
import {
  type Choice,
  choicesOf,
  deliverable,
  feederTid,
  isFeeder,
  nextDeadline,
  processNoOf,
  TIME,
} from './choices';
import { decide, deliver, passTime } from './decide';
import type { KernelEvent } from './events';
import { initialState, type KernelState, type Process, processOf, type Queue } from './state';
import type { Binding, Resumption, Trap } from './syscalls';
import { type Exchange, lastState, type Trace } from './trace';
import type { ProcessNo } from './value';

/** What the kernel needs to know: who goes next, or how far a process comes when it is told something. */
export type Question =
  | { readonly ask: 'schedule'; readonly choices: readonly Choice[]; readonly state: KernelState }
  | { readonly ask: 'resume'; readonly process: ProcessNo; readonly with: Resumption };

/** A choice for `schedule`, a trap for `resume`. */
export type Answer = Choice | Trap;

/**
 * The kernel: a coroutine that asks, is answered, and appends each turn to `trace`. Given a trace with turns it goes
 * on from the last. Ends when nobody can go and no time is coming.
 *
 * @throws RangeError when it is told to let somebody go who cannot.
 */
export function* run(trace: Trace): Generator<Question, void, Answer> {
  if (trace.turns.length === 0) yield* begin(trace);
  for (;;) {
    const state = lastState(trace);
    const choices = choicesOf(state);
    if (choices.length === 0) return;
    const choice = (yield { ask: 'schedule', choices, state }) as Choice;
    if (!choices.includes(choice)) throw new RangeError(`${choice} cannot go here`);
    yield* turn(trace, state, choice);
  }
}

function* begin(trace: Trace): Generator<Question, void, Answer> {
  const draft = new Draft(initialState(trace.options));
  yield* resume(draft, 0, { birth: 'main' });
  draft.finish(trace, null);
}

function* turn(trace: Trace, state: KernelState, choice: Choice): Generator<Question, void, Answer> {
  const draft = new Draft(state);
  if (choice === TIME) draft.happenAll(passTime(state, nextDeadline(state) ?? state.now));
  else if (isFeeder(choice)) runFeeder(draft, processNoOf(choice));
  else yield* runProcess(draft, processNoOf(choice));
  draft.finish(trace, choice);
}

/** A turn while it is being made. */
class Draft {
  state: KernelState;
  readonly events: KernelEvent[] = [];
  readonly exchanges: Exchange[] = [];

  constructor(state: KernelState) {
    this.state = state;
  }

  happen(event: KernelEvent): void {
    this.events.push(event);
    this.state = apply(this.state, event);
  }

  happenAll(events: readonly KernelEvent[]): void {
    for (const event of events) this.happen(event);
  }

  finish(trace: Trace, choice: Choice | null): void {
    const turn = trace.turns.length;
    for (const event of this.events) {
      if (event.type !== 'stdout.written' && event.type !== 'stderr.written') continue;
      const stream = event.type === 'stdout.written' ? 'stdout' : 'stderr';
      trace.output.push({ process: event.process, turn, text: event.text, stream });
    }
    trace.turns.push({ choice, exchanges: this.exchanges, events: this.events, state: this.state });
  }
}

function* runProcess(draft: Draft, no: ProcessNo): Generator<Question, void, Answer> {
  const { pending } = processOf(draft.state, no);
  if (pending === null) throw new RangeError(`process ${no} asks nothing`);
  draft.happen({ type: 'thread.scheduled', tid: String(no) });
  const decision = decide(draft.state, processOf(draft.state, no), pending);
  draft.happenAll(decision.events);
  if (draft.state.options.feeder === 'with-put') drainFeeders(draft);
  const { then } = decision;
  if (then === 'gone') return;
  if ('wait' in then) {
    draft.happen({ type: 'wait.begun', process: no, wait: then.wait });
    return;
  }
  if ('raised' in then) {
    yield* resume(draft, no, then);
    return;
  }
  if (then.born !== undefined) yield* resume(draft, then.born.process, then.born.birth);
  yield* resume(draft, no, { returned: then.returned });
}

function* resume(draft: Draft, no: ProcessNo, resumption: Resumption): Generator<Question, void, Answer> {
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

function runFeeder(draft: Draft, no: ProcessNo): void {
  draft.happen({ type: 'thread.scheduled', tid: feederTid(no) });
  const queue = draft.state.queues.find((one) => deliverable(one, no) !== null);
  if (queue !== undefined) deliverNext(draft, queue, no);
}

// The simple view: whatever a feeder can write, it writes in the turn that made it possible.
function drainFeeders(draft: Draft): void {
  for (let moved = true; moved; ) {
    moved = false;
    for (const queue of draft.state.queues) {
      const feeder = queue.feeders.find(
        (one) => one.buffer.size > 0 && deliverable(queue, one.process) !== null,
      );
      if (feeder === undefined) continue;
      deliverNext(draft, queue, feeder.process);
      moved = true;
    }
  }
}

function deliverNext(draft: Draft, queue: Queue, no: ProcessNo): void {
  const item = deliverable(queue, no);
  if (item !== null) draft.happenAll(deliver(queue, item));
}
