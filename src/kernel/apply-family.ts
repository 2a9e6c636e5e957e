/** What a start, a look and an end change in a family of processes, and in what its members know of each other. */
import type { Edit } from './edit';
import type { KernelEvent } from './events';
import { defaultMethod, isZombie, methodOf, processOf } from './state';
import type { ProcessNo } from './value';

// start() and the end of a process look after every child of its that has ended
function reap(edit: Edit, parent: ProcessNo): void {
  const { processes, turn } = edit.state;
  for (const one of processes) if (one.parent === parent && isZombie(one)) edit.process(one.no).reaped = turn;
}

/** `start()`: the first of the default context decides its method, and a child is given that of its parent. */
export function start(edit: Edit, parent: ProcessNo, no: ProcessNo): void {
  const { state } = edit;
  reap(edit, parent);
  const child = processOf(state, no);
  const method =
    child.className === 'ForkProcess' ? processOf(state, parent).method : defaultMethod(state, parent);
  const startedBy = methodOf(state, child);
  edit.process(parent).method = method;
  Object.assign(edit.process(no), { status: 'started', born: state.turn, method, startedBy });
  copyClosed(edit, parent, no);
}

// a fork copies objects as they are
function copyClosed(edit: Edit, parent: ProcessNo, child: ProcessNo): void {
  for (const { no, closed } of edit.state.processes)
    if (closed.includes(parent)) edit.process(no).closed = [...closed, child];
}

/** The end of a process: the system takes the place of a parent that has gone. */
export function exit(edit: Edit, no: ProcessNo, exitcode: number): void {
  const { state } = edit;
  const { parent } = processOf(state, no);
  const isOrphan = parent !== null && processOf(state, parent).status === 'ended';
  reap(edit, no);
  Object.assign(edit.process(no), {
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
export function join(edit: Edit, no: ProcessNo): void {
  const child = edit.process(no);
  child.joined = true;
  child.reaped = Math.min(child.reaped, edit.state.turn);
}

const POLLS: readonly string[] = ['is_alive', 'exitcode', 'repr'];

/** A look at a process object, which may tell whoever made it of the end. */
export function poll(edit: Edit, event: Extract<KernelEvent, { type: 'process.asked' }>): void {
  const child = processOf(edit.state, event.process);
  if (child.parent === event.by && isZombie(child) && POLLS.includes(event.what))
    edit.process(child.no).reaped = edit.state.turn;
}
