/** What a start, a look and an end change in a family of processes, and in what its members know of each other. */
import { withProcess } from './changed';
import type { KernelEvent } from './events';
import { defaultMethod, isZombie, type KernelState, methodOf, processOf } from './state';
import type { ProcessNo } from './value';

// start() and the end of a process look after every child of its that has ended
function reaped(state: KernelState, parent: ProcessNo): KernelState {
  const left = state.processes.filter((one) => one.parent === parent && isZombie(one));
  return left.reduce((next, { no }) => withProcess(next, no, { reaped: state.turn }), state);
}

/** `start()`: the first of the default context decides its method, and a child is given that of its parent. */
export function started(before: KernelState, parent: ProcessNo, no: ProcessNo): KernelState {
  const state = reaped(before, parent);
  const child = processOf(state, no);
  const method =
    child.className === 'ForkProcess' ? processOf(state, parent).method : defaultMethod(state, parent);
  const startedBy = methodOf(state, child);
  const next = withProcess(withProcess(state, parent, { method }), no, {
    status: 'started',
    born: state.turn,
    method,
    startedBy,
  });
  return copyClosed(next, parent, no);
}

// a fork copies objects as they are
function copyClosed(state: KernelState, parent: ProcessNo, child: ProcessNo): KernelState {
  const closed = state.processes.filter((one) => one.closed.includes(parent));
  return closed.reduce(
    (next, { no }) => withProcess(next, no, { closed: [...processOf(next, no).closed, child] }),
    state,
  );
}

/** The end of a process: the system takes the place of a parent that has gone. */
export function exited(state: KernelState, no: ProcessNo, exitcode: number): KernelState {
  const { parent } = processOf(state, no);
  const isOrphan = parent !== null && processOf(state, parent).status === 'ended';
  return withProcess(reaped(state, no), no, {
    status: 'ended',
    reaped: isOrphan ? state.turn : Infinity,
    exitcode,
    pending: null,
    wait: null,
    expired: false,
    signal: null,
  });
}

/** `join()` that has seen the end. */
export function joined(state: KernelState, no: ProcessNo): KernelState {
  return withProcess(state, no, { joined: true, reaped: Math.min(processOf(state, no).reaped, state.turn) });
}

const POLLS: readonly string[] = ['is_alive', 'exitcode', 'repr'];

/** A look at a process object, which may tell whoever made it of the end. */
export function polled(
  state: KernelState,
  event: Extract<KernelEvent, { type: 'process.asked' }>,
): KernelState {
  const child = processOf(state, event.process);
  const polls = child.parent === event.by && isZombie(child) && POLLS.includes(event.what);
  return polls ? withProcess(state, child.no, { reaped: state.turn }) : state;
}
