import { hasHandle, isClosedIn } from './decide-process';
import { type Decision, type Pickles, raise } from './decision';
import { refusal } from './sharing';
import { defaultMethod, type KernelState, methodOf, type Process, processOf } from './state';
import type { Birth, Syscall } from './syscalls';
import * as TEXTS from './texts';
import type { Value } from './value';

type StartCall = Extract<Syscall, { call: 'start' }>;

/** `Process.start()`: the checks in the order of Lib/multiprocessing/process.py, then the child is launched. */
export function start(state: KernelState, parent: Process, syscall: StartCall, pickles: Pickles): Decision {
  const child = processOf(state, syscall.process);
  if (isClosedIn(parent, child)) return raise(state, parent, 'ValueError', TEXTS.processClosed);
  const refusal = whyNotStart(state, parent, child);
  if (refusal !== null) return raise(state, parent, 'AssertionError', refusal);
  if (methodOf(state, child) === 'fork') {
    const { target, args, keywords } = child;
    return launched(parent, child, { birth: 'fork', target, args, keywords, image: syscall.image });
  }
  return spawn(state, parent, child, pickles);
}

function whyNotStart(state: KernelState, parent: Process, child: Process): string | null {
  if (hasHandle(state, parent, child)) return TEXTS.startTwice;
  if (child.parent !== parent.no) return TEXTS.startOther;
  return parent.daemonic ? TEXTS.daemonChildren : null;
}

// The child gets what its parent can pickle (Lib/multiprocessing/popen_spawn_posix.py), and runs the program's
// top-level code first; while it does, it may start nobody (spawn.py, _check_not_importing_main).
function spawn(state: KernelState, parent: Process, child: Process, pickles: Pickles): Decision {
  if (isImporting(parent)) return raise(state, parent, 'RuntimeError', TEXTS.importingMain);
  const target = child.target === null ? null : TEXTS.unpicklableTarget(child.target);
  if (target !== null) return raise(state, parent, target.type, target.message);
  const args: Value[] = [];
  for (const arg of child.args) {
    const pickled = (typeof arg === 'object' && arg?.py === 'object' && pickles.get(arg.ref)) || {
      value: arg,
    };
    const failed = 'error' in pickled ? pickled : refusal(pickled.value, defaultMethod(state, parent.no));
    if (failed !== null) return raise(state, parent, failed.error, failed.message);
    if ('value' in pickled) args.push(pickled.value);
  }
  return launched(parent, child, { birth: 'spawn', target: child.target, args, keywords: child.keywords });
}

/** True while a spawned process runs the program's top-level code. */
export function isImporting(process: Process): boolean {
  return process.parent !== null && process.fn === '<module>';
}

function launched(parent: Process, child: Process, birth: Birth): Decision {
  return {
    events: [{ type: 'process.started', process: child.no, parent: parent.no }],
    then: { returned: null, born: { process: child.no, birth } },
  };
}

/** The objects of its memory that a process must pickle before it can do what it asks. */
export function refsToPickle(state: KernelState, syscall: Syscall): readonly number[] {
  if (syscall.call !== 'start') return [];
  const child = processOf(state, syscall.process);
  const { status, args } = child;
  if (status !== 'initial' || methodOf(state, child) === 'fork') return [];
  return args.flatMap((arg) => (typeof arg === 'object' && arg?.py === 'object' ? [arg.ref] : []));
}
