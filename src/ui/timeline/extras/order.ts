/** Which steps of a run are ordered: those between which a path of causes leads. Others could have come either way. */
import { type KernelEvent, processNoOf, TIME, type Trace } from '../../../kernel';

/** Of a run, as far as it is recorded, seen from one step. */
export interface Order {
  /** Had to come before it. */
  readonly before: ReadonlySet<number>;
  /** Had to come after it. */
  readonly after: ReadonlySet<number>;
}

/** What had to come before this step and what after it; null: it belongs to nobody, so nothing is said. */
export function orderOf(trace: Trace, step: number): Order | null {
  const { choice } = trace.turns[step] ?? {};
  if (choice == null || choice === TIME) return null;
  const causes = causesOf(trace);
  const before = new Set<number>();
  const open = [step];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const cause of causes[at] ?? []) {
      if (before.has(cause)) continue;
      before.add(cause);
      open.push(cause);
    }
  const after = new Set<number>();
  for (let at = step + 1; at < causes.length; at++)
    if (causes[at]?.some((cause) => cause === step || after.has(cause))) after.add(at);
  return { before, after };
}

/** The threads of which steps could have come before or after this one, with the first and the last of those. */
export function eitherWay(
  trace: Trace,
  step: number,
): readonly { readonly tid: string; readonly first: number; readonly last: number }[] {
  const order = orderOf(trace, step);
  if (order === null) return [];
  const spans = new Map<string, { tid: string; first: number; last: number }>();
  for (let at = 1; at < trace.turns.length; at++) {
    const tid = threadOf(trace, at);
    if (tid === null || at === step || order.before.has(at) || order.after.has(at)) continue;
    const span = spans.get(tid);
    if (span === undefined) spans.set(tid, { tid, first: at, last: at });
    else span.last = at;
  }
  return [...spans.values()];
}

// `1f`; a lab's choice carries a call: `1.put('a')`
function threadOf(trace: Trace, step: number): string | null {
  const choice = trace.turns[step]?.choice ?? null;
  return choice === null || choice === TIME ? null : (/^\d+f?/.exec(choice)?.[0] ?? null);
}

/** What is known of a run up to its last step, to find the causes of the next. */
interface Known {
  readonly causes: number[][];
  /** The last step of each thread. */
  readonly latest: Map<string, number>;
  /** Who put, packed or wrote a message last, by its id. */
  readonly hands: Map<string, number>;
  /** The step that began, ended or stopped a process, by its number. */
  readonly begun: Map<number, number>;
  readonly over: Map<number, number>;
  readonly stopped: Map<number, number>;
  /** The steps that took a seat and those that gave one back, by queue. */
  readonly taken: Map<number, number>;
  readonly freed: Map<number, number[]>;
}

const knownOfTrace = new WeakMap<Trace, Known>();

// invariant: a trace only grows, so a step's causes never change
function causesOf(trace: Trace): readonly (readonly number[])[] {
  let known = knownOfTrace.get(trace);
  if (known === undefined) {
    known = {
      causes: [[]],
      latest: new Map(),
      hands: new Map(),
      begun: new Map(),
      over: new Map(),
      stopped: new Map(),
      taken: new Map(),
      freed: new Map(),
    };
    knownOfTrace.set(trace, known);
  }
  for (let step = known.causes.length; step < trace.turns.length; step++) addStep(trace, known, step);
  return known.causes;
}

function addStep(trace: Trace, known: Known, step: number): void {
  const causes: number[] = [];
  known.causes.push(causes);
  const tid = threadOf(trace, step);
  if (tid === null) return;
  const because = (cause: number | undefined) => {
    if (cause !== undefined && cause !== step) causes.push(cause);
  };
  because(known.latest.get(tid) ?? known.begun.get(processNoOf(tid)));
  known.latest.set(tid, step);
  for (const event of trace.turns[step]?.events ?? []) addEvent(trace, known, step, event, because);
}

function addEvent(
  trace: Trace,
  known: Known,
  step: number,
  event: KernelEvent,
  because: (cause: number | undefined) => void,
): void {
  switch (event.type) {
    case 'process.started':
      known.begun.set(event.process, step);
      break;
    case 'signal.sent':
      known.stopped.set(event.process, step);
      break;
    case 'process.exited':
      // it waits for its feeder thread, and dies of a signal
      because(event.code < 0 ? known.stopped.get(event.process) : known.latest.get(`${event.process}f`));
      known.over.set(event.process, step);
      break;
    case 'process.joined':
      because(known.over.get(event.process));
      break;
    case 'item.buffered':
      known.hands.set(event.item.id, step);
      break;
    case 'pipe.written':
      // in the simple view a message may be delivered in the step of somebody who has nothing to do with it
      if (trace.options.feeder !== 'scheduled') break;
      because(known.hands.get(event.item.id));
      known.hands.set(event.item.id, step);
      break;
    case 'pipe.read':
      because(known.hands.get(event.item.id));
      break;
    case 'slot.taken': {
      // the fourth of three seats is one that somebody gave back
      const nth = (known.taken.get(event.queue) ?? 0) + 1;
      known.taken.set(event.queue, nth);
      const maxsize = trace.turns[step]?.state.queues[event.queue]?.maxsize ?? 0;
      if (maxsize > 0 && nth > maxsize) because(known.freed.get(event.queue)?.[nth - maxsize - 1]);
      break;
    }
    case 'slot.released': {
      const freed = known.freed.get(event.queue) ?? [];
      freed.push(step);
      known.freed.set(event.queue, freed);
      break;
    }
  }
}
