import { hasHandle } from './decide-process';
import { type Decision, type Pickles, raise } from './decision';
import { type KernelState, type Process, processOf } from './state';
import type { Birth, Syscall } from './syscalls';
import * as TEXTS from './texts';
import type { Value } from './value';

type StartCall = Extract<Syscall, { call: 'start' }>;

/** `Process.start()`: the checks in the order of Lib/multiprocessing/process.py, then the child is launched. */
export function start(state: KernelState, parent: Process, syscall: StartCall, pickles: Pickles): Decision {
  const child = processOf(state, syscall.process);
  if (child.closed) return raise(state, parent, 'ValueError', TEXTS.processClosed);
  const refusal = whyNotStart(state, parent, child);
  if (refusal !== null) return raise(state, parent, 'AssertionError', refusal);
  if (state.options.method === 'fork') {
    const { target, args } = child;
    return launched(parent, child, { birth: 'fork', target, args, image: syscall.image });
  }
  return spawn(state, parent, child, pickles);
}

function whyNotStart(state: KernelState, parent: Process, child: Process): string | null {
  if (hasHandle(state, parent, child)) return TEXTS.startTwice;
  if (child.parent !== parent.no) return TEXTS.startOther;
  return parent.daemon ? TEXTS.daemonChildren : null;
}

// The child gets what its parent can pickle (Lib/multiprocessing/popen_spawn_posix.py), and runs the program's
// top-level code first; while it does, it may start nobody (spawn.py, _check_not_importing_main).
function spawn(state: KernelState, parent: Process, child: Process, pickles: Pickles): Decision {
  if (isImporting(parent)) return raise(state, parent, 'RuntimeError', TEXTS.importingMain);
  const target = child.target === null ? null : TEXTS.unpicklableTarget(child.target);
  if (target !== null) return raise(state, parent, target.type, target.message);
  const args: Value[] = [];
  for (const arg of child.args) {
    if (typeof arg === 'object' && arg !== null && arg.py === 'process')
      return raise(state, parent, 'TypeError', TEXTS.shareProcess);
    const pickled = typeof arg === 'object' && arg?.py === 'object' ? pickles.get(arg.ref) : undefined;
    if (pickled === undefined) args.push(arg);
    else if ('error' in pickled) return raise(state, parent, pickled.error, pickled.message);
    else args.push(pickled.value);
  }
  return launched(parent, child, { birth: 'spawn', target: child.target, args });
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
  if (syscall.call !== 'start' || state.options.method === 'fork') return [];
  const { status, args } = processOf(state, syscall.process);
  if (status !== 'initial') return [];
  return args.flatMap((arg) => (typeof arg === 'object' && arg?.py === 'object' ? [arg.ref] : []));
}
