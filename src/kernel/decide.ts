import { isFlushed, isSatisfied, livingChildren } from './choices';
import type { KernelEvent } from './events';
import { tracebackLast } from './exceptions';
import { head } from './fifo';
import {
  type Item,
  type KernelState,
  type Process,
  processOf,
  type Queue,
  qsizeOf,
  queueOf,
  type Wait,
} from './state';
import type { Birth, GetCall, PeekMethod, PutCall, Syscall } from './syscalls';
import { frameBytes, type ProcessNo, repr, type Value } from './value';

/** What a syscall leads to: what happens, and how its process goes on. */
export interface Decision {
  readonly events: readonly KernelEvent[];
  readonly then: Then;
}

export type Then =
  | { readonly returned: Value; readonly born?: { readonly process: ProcessNo; readonly birth: Birth } }
  | { readonly raised: string; readonly message: string }
  | { readonly wait: Wait }
  | 'gone';

const NONE: Then = { returned: null };
const NOTHING: Decision = { events: [], then: NONE };

/**
 * What happens when this process goes and asks this. Asked again when a wait is over: then `process.wait` says which.
 * Pure; changes nothing. Follows Lib/multiprocessing/queues.py and process.py.
 */
export function decide(state: KernelState, process: Process, syscall: Syscall): Decision {
  switch (syscall.call) {
    case 'line':
      return NOTHING;
    case 'except':
      return caught(process);
    case 'print':
      return { events: [{ type: 'stdout.written', process: process.no, text: syscall.text }], then: NONE };
    case 'sleep':
      return sleep(state, process, syscall.seconds);
    case 'Process':
      return createProcess(state, process, syscall.target, syscall.args);
    case 'start':
      return start(state, process, syscall);
    case 'join':
      return join(state, process, syscall.process, syscall.timeout);
    case 'Queue': {
      const queue = state.queues.length;
      const { name, maxsize } = syscall;
      return {
        events: [{ type: 'queue.created', queue, name, maxsize, by: process.no }],
        then: { returned: { py: 'queue', queue } },
      };
    }
    case 'put':
      return put(state, process, syscall);
    case 'get':
      return get(state, process, syscall);
    case 'qsize':
    case 'empty':
    case 'full':
      return peek(process, queueOf(state, syscall.queue), syscall.call);
    case 'exit':
      return exit(state, process, syscall);
  }
}

function caught(process: Process): Decision {
  if (process.raised === null || process.line === null) return NOTHING;
  return {
    events: [
      { type: 'exception.caught', process: process.no, exception: process.raised.type, line: process.line },
    ],
    then: NONE,
  };
}

function sleep(state: KernelState, process: Process, seconds: number): Decision {
  if (process.wait !== null) return { events: waitOver(state, process), then: NONE };
  if (seconds < 0) return raise(state, process, 'ValueError', 'sleep length must be non-negative');
  return seconds === 0
    ? NOTHING
    : { events: [], then: { wait: { for: 'time', until: state.now + seconds * 1000 } } };
}

function createProcess(
  state: KernelState,
  parent: Process,
  target: string,
  args: readonly Value[],
): Decision {
  const no = state.processes.length;
  const siblings = state.processes.filter((other) => other.parent === parent.no).length;
  const name = parent.no === 0 ? `Process-${siblings + 1}` : `${parent.name}:${siblings + 1}`;
  return {
    events: [{ type: 'process.created', process: no, parent: parent.no, name, target, args }],
    then: { returned: { py: 'process', process: no } },
  };
}

function start(state: KernelState, parent: Process, syscall: Extract<Syscall, { call: 'start' }>): Decision {
  const child = processOf(state, syscall.process);
  if (child.status !== 'initial')
    return raise(state, parent, 'AssertionError', 'cannot start a process twice');
  if (child.parent !== parent.no) {
    const text = 'can only start a process object created by current process';
    return raise(state, parent, 'AssertionError', text);
  }
  return {
    events: [{ type: 'process.started', process: child.no, parent: parent.no }],
    then: {
      returned: null,
      born: {
        process: child.no,
        birth: { birth: 'fork', target: child.target ?? '', args: child.args, image: syscall.image },
      },
    },
  };
}

function join(state: KernelState, process: Process, no: ProcessNo, timeout: number | null): Decision {
  const child = processOf(state, no);
  if (child.parent !== process.no)
    return raise(state, process, 'AssertionError', 'can only join a child process');
  if (child.status === 'initial')
    return raise(state, process, 'AssertionError', 'can only join a started process');
  const over = waitOver(state, process);
  if (child.status === 'ended') {
    return { events: [...over, { type: 'process.joined', process: no, by: process.no }], then: NONE };
  }
  if (process.wait !== null || (timeout !== null && timeout <= 0)) return { events: over, then: NONE };
  return { events: [], then: { wait: { for: 'exit', process: no, until: deadline(state, timeout) } } };
}

function put(state: KernelState, process: Process, syscall: PutCall): Decision {
  const queue = queueOf(state, syscall.queue);
  const item: Item = {
    id: itemId(process),
    from: process.no,
    value: syscall.value,
    repr: repr(syscall.value),
    bytes: frameBytes(syscall.value),
  };
  const over = waitOver(state, process);
  if (queue.free > 0 && !process.expired) {
    const first = !queue.feeders.some((feeder) => feeder.process === process.no);
    return {
      events: [
        ...over,
        { type: 'slot.taken', queue: queue.id, by: process.no },
        { type: 'item.buffered', queue: queue.id, item, first },
      ],
      then: NONE,
    };
  }
  if (process.wait !== null || isNoWait(syscall)) {
    return raise(state, process, 'queue.Full', '', { queue: queue.id, item });
  }
  return {
    events: [],
    then: { wait: { for: 'slot', queue: queue.id, until: deadline(state, syscall.timeout) } },
  };
}

/** The id of the message this process puts, or tries to put, next. */
export function itemId(process: Process): string {
  return `${process.no}.${process.puts}`;
}

// Lib/multiprocessing/queues.py, Queue.get: the read lock is held while waiting for a message.
function get(state: KernelState, process: Process, syscall: GetCall): Decision {
  const queue = queueOf(state, syscall.queue);
  const by = process.no;
  const holds = queue.reader === by;
  const giveUp = process.expired || isNoWait(syscall);
  const until = process.wait === null ? deadline(state, syscall.timeout) : process.wait.until;
  if (!holds && queue.reader !== null) {
    if (giveUp) return raise(state, process, 'queue.Empty', '', { queue: queue.id, item: null });
    return { events: [], then: { wait: { for: 'turn', queue: queue.id, until } } };
  }
  const lock: KernelEvent[] = holds ? [] : [{ type: 'readlock.taken', queue: queue.id, by }];
  const unlock: KernelEvent = { type: 'readlock.released', queue: queue.id, by };
  const item = head(queue.pipe);
  if (item !== undefined && !process.expired) {
    return {
      events: [
        ...waitOver(state, process),
        ...lock,
        { type: 'pipe.read', queue: queue.id, item, by },
        { type: 'slot.released', queue: queue.id },
        unlock,
        { type: 'call.returned', process: by, text: `${queue.name}.${syscall.text}`, repr: item.repr, item },
      ],
      then: { returned: item.value },
    };
  }
  if (giveUp) {
    const empty = raise(state, process, 'queue.Empty', '', { queue: queue.id, item: null });
    return { events: [...lock, unlock, ...empty.events], then: empty.then };
  }
  return { events: lock, then: { wait: { for: 'item', queue: queue.id, until } } };
}

function peek(process: Process, queue: Queue, method: PeekMethod): Decision {
  const answer =
    method === 'qsize' ? qsizeOf(queue) : method === 'full' ? queue.free === 0 : queue.pipe.size === 0;
  return {
    events: [
      { type: 'queue.asked', queue: queue.id, by: process.no, method, answer },
      {
        type: 'call.returned',
        process: process.no,
        text: `${queue.name}.${method}()`,
        repr: repr(answer),
        item: null,
      },
    ],
    then: { returned: answer },
  };
}

// CPython 3.13: the traceback is printed first; then children are joined, then the feeders are (semantics of _bootstrap).
function exit(state: KernelState, process: Process, syscall: Extract<Syscall, { call: 'exit' }>): Decision {
  const { code, error } = syscall;
  const events: KernelEvent[] = waitOver(state, process);
  if (process.wait === null && error !== null) {
    const header = process.parent === null ? [] : [`Process ${process.name}:`];
    for (const text of [...header, ...error.traceback, tracebackLast(error.type, error.message)]) {
      events.push({ type: 'stderr.written', process: process.no, text });
    }
  }
  if (livingChildren(state, process.no).length > 0)
    return { events, then: { wait: { for: 'children', until: null } } };
  if (!isFlushed(state, process.no)) return { events, then: { wait: { for: 'flush', until: null } } };
  events.push({ type: 'process.exited', process: process.no, code, error });
  return { events, then: 'gone' };
}

function isNoWait(syscall: PutCall | GetCall): boolean {
  return !syscall.block || (syscall.timeout !== null && syscall.timeout <= 0);
}

function deadline(state: KernelState, timeout: number | null): number | null {
  return timeout === null ? null : state.now + timeout * 1000;
}

function waitOver(state: KernelState, process: Process): KernelEvent[] {
  if (process.wait === null) return [];
  return [{ type: 'wait.ended', process: process.no, waited: state.now - process.since }];
}

function raise(
  state: KernelState,
  process: Process,
  exception: string,
  message: string,
  about: { queue: number; item: Item | null } | null = null,
): Decision {
  const waited = process.wait === null ? 0 : state.now - process.since;
  return {
    events: [
      ...waitOver(state, process),
      {
        type: 'exception.raised',
        process: process.no,
        exception,
        message,
        waited,
        queue: about?.queue ?? null,
        item: about?.item ?? null,
      },
    ],
    then: { raised: exception, message },
  };
}

/** What the feeder of `item` does with it: pickles it and writes it into the pipe. */
export function deliver(queue: Queue, item: Item): KernelEvent[] {
  return [
    { type: 'item.pickled', queue: queue.id, item },
    { type: 'pipe.written', queue: queue.id, item },
  ];
}

/** What happens when time passes to `to`: the clock moves, and waits that it does not satisfy expire. */
export function passTime(state: KernelState, to: number): KernelEvent[] {
  const events: KernelEvent[] = [{ type: 'clock.advanced', to }];
  for (const process of state.processes) {
    const until = process.wait?.until ?? null;
    if (until === null || until > to || process.expired || isSatisfied(state, process)) continue;
    events.push({ type: 'wait.expired', process: process.no });
  }
  return events;
}
