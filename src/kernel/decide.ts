import { deadlineOf } from './choices';
import { exit, exitAtOnce } from './decide-exit';
import { allMethods, getMethod, setMethod } from './decide-method';
import {
  activeChildren,
  closeProcess,
  createProcess,
  join,
  peekProcess,
  setDaemon,
  setName,
  signal,
} from './decide-process';
import { cancelJoinThread, closeQueue, createQueue, get, joinThread, peek, put } from './decide-queue';
import { start } from './decide-start';
import { type Decision, deadline, NONE, NOTHING, type Pickles, raise, waitOver } from './decision';
import type { KernelEvent } from './events';
import { type KernelState, type Process, queueOf } from './state';
import type { Syscall } from './syscalls';
import * as TEXTS from './texts';
import type { Value } from './value';

const NO_PICKLES: Pickles = new Map();

/**
 * What happens when this process goes and asks this. Asked again when a wait is over: then `process.wait` says which.
 * Pure; changes nothing. Follows Lib/multiprocessing/queues.py and process.py.
 */
export function decide(
  state: KernelState,
  process: Process,
  syscall: Syscall,
  pickles: Pickles = NO_PICKLES,
): Decision {
  switch (syscall.call) {
    case 'line':
      return NOTHING;
    case 'except':
      return caught(process);
    case 'print':
      return { events: [{ type: 'stdout.written', process: process.no, text: syscall.text }], then: NONE };
    case 'idle':
      throw new RangeError('an idle process has no command');
    case 'raise':
      return raise(state, process, syscall.type, syscall.message);
    case 'sleep':
      return sleep(state, process, syscall.seconds);
    case 'Process':
      return createProcess(state, process, syscall);
    case 'start':
      return start(state, process, syscall, pickles);
    case 'join':
      return join(state, process, syscall);
    case 'terminate':
    case 'kill':
      return signal(state, process, syscall.process, syscall.call);
    case 'close_process':
      return closeProcess(state, process, syscall.process);
    case 'is_alive':
    case 'exitcode':
    case 'pid':
    case 'sentinel':
    case 'repr':
    case 'name':
    case 'daemon':
      return peekProcess(state, process, syscall);
    case 'set_name':
      return setName(state, process, syscall.process, syscall.value);
    case 'set_daemon':
      return setDaemon(state, process, syscall.process, syscall.value);
    case 'current_process':
      return { events: [], then: { returned: { py: 'process', process: process.no } } };
    case 'parent_process': {
      const { parent } = process;
      const returned: Value = parent === null ? null : { py: 'process', process: parent, asParent: true };
      return { events: [], then: { returned } };
    }
    case 'active_children':
      return activeChildren(state, process);
    case 'get_all_start_methods':
      return allMethods(state);
    case 'get_start_method':
      return getMethod(state, process, syscall.allowNone);
    case 'set_start_method':
      return setMethod(state, process, syscall.method, syscall.force);
    case 'input':
      return raise(state, process, 'EOFError', TEXTS.endOfFile);
    case 'Queue':
      return createQueue(state, process, syscall);
    case 'put':
      return put(state, process, syscall);
    case 'get':
      return get(state, process, syscall);
    case 'qsize':
    case 'empty':
    case 'full':
      return peek(state, process, queueOf(state, syscall.queue), syscall.call);
    case 'close':
      return closeQueue(process, queueOf(state, syscall.queue));
    case 'join_thread':
      return joinThread(state, process, queueOf(state, syscall.queue));
    case 'cancel_join_thread':
      return cancelJoinThread(process, queueOf(state, syscall.queue));
    case '_exit':
      return exitAtOnce(state, process, syscall.code);
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
  if (seconds < 0) return raise(state, process, 'ValueError', TEXTS.sleepNegative);
  const until = deadline(state, seconds) ?? state.now;
  return seconds === 0 ? NOTHING : { events: [], then: { wait: { for: 'time', until } } };
}

/** What happens when time passes to `to`: the clock moves, and waits that it does not satisfy expire. */
export function passTime(state: KernelState, to: number): KernelEvent[] {
  const events: KernelEvent[] = [{ type: 'clock.advanced', to }];
  for (const process of state.processes) {
    const until = deadlineOf(state, process);
    if (until !== null && until <= to) events.push({ type: 'wait.expired', process: process.no });
  }
  return events;
}
