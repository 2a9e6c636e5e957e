import { livingChildren } from './choices';
import { type Decision, deadline, NONE, NOTHING, raise, waitOver } from './decision';
import type { KernelEvent } from './events';
import { isZombie, type KernelState, type Process, pidOf, processOf } from './state';
import type { PeekCall, ProcessCall, ProcessPeek, Syscall } from './syscalls';
import * as TEXTS from './texts';
import { isTrue, type ProcessNo, repr, str, typeName, type Value } from './value';

/** `Process(…)`: Lib/multiprocessing/process.py, BaseProcess.__init__. Its number is used up even if it fails later. */
export function createProcess(state: KernelState, parent: Process, syscall: ProcessCall): Decision {
  if (syscall.group !== null) return raise(state, parent, 'AssertionError', TEXTS.groupNotNone);
  const { kwargs, className, target } = syscall;
  const given = tupleOf(syscall.args);
  if (given === null || !isDict(kwargs)) {
    const bad = (given === null ? syscall.args : kwargs) as Value;
    const failed = raise(state, parent, 'TypeError', TEXTS.notIterable(typeName(bad)));
    return { ...failed, events: [{ type: 'process.refused', parent: parent.no }, ...failed.events] };
  }
  const process = state.processes.length;
  const identity = `${parent.identity === '' ? '' : `${parent.identity}:`}${parent.created + 1}`;
  const label = isTrue(syscall.name) ? syscall.name : `${className}-${identity}`;
  const name = str(label);
  const daemon = syscall.daemon ?? parent.daemonic;
  const args = [...given, ...kwargs.map(([, value]) => value)];
  const keywords = kwargs.map(([keyword]) => keyword);
  const made = { parent: parent.no, name, label, className, target, args, keywords, identity, daemon };
  return {
    events: [{ type: 'process.created', process, ...made }],
    then: { returned: { py: 'process', process } },
  };
}

function isDict(kwargs: ProcessCall['kwargs']): kwargs is readonly (readonly [string, Value])[] {
  return Array.isArray(kwargs);
}

// tuple(args)
function tupleOf(args: readonly Value[] | Value): readonly Value[] | null {
  if (Array.isArray(args)) return args as readonly Value[];
  const value = args as Value;
  if (typeof value === 'string') return [...value];
  return typeof value === 'object' && value?.py === 'list' ? value.items : null;
}

/** `Process.join(timeout)`: returns None, in time or not. */
export function join(
  state: KernelState,
  process: Process,
  syscall: Extract<Syscall, { call: 'join' }>,
): Decision {
  const { process: no, timeout, badTimeout, asParent = false } = syscall;
  const child = processOf(state, no);
  if (isClosedIn(process, child) && !asParent)
    return raise(state, process, 'ValueError', TEXTS.processClosed);
  if (child.parent !== process.no && !asParent)
    return raise(state, process, 'AssertionError', TEXTS.joinOther);
  if (child.status === 'initial') return raise(state, process, 'AssertionError', TEXTS.joinNotStarted);
  const over = waitOver(state, process);
  if (badTimeout !== undefined && child.reaped === Infinity)
    return raise(state, process, 'TypeError', TEXTS.timeoutNotAdded(badTimeout));
  if (child.status === 'ended') {
    if (!asParent) over.push({ type: 'process.joined', process: no, by: process.no });
    return { events: over, then: NONE };
  }
  if (process.wait !== null || (timeout !== null && timeout <= 0)) return { events: over, then: NONE };
  return { events: [], then: { wait: { for: 'exit', process: no, until: deadline(state, timeout) } } };
}

/** `terminate()` and `kill()`: a signal is on its way; the child dies of it when it goes next. */
export function signal(
  state: KernelState,
  process: Process,
  no: ProcessNo,
  method: 'terminate' | 'kill',
): Decision {
  const child = processOf(state, no);
  if (isClosedIn(process, child)) return raise(state, process, 'ValueError', TEXTS.processClosed);
  if (!hasHandle(state, process, child))
    return raise(state, process, 'AttributeError', TEXTS.noPopen(method));
  if (child.status === 'ended') return NOTHING;
  const name = method === 'kill' ? 'SIGKILL' : 'SIGTERM';
  return { events: [{ type: 'signal.sent', process: no, by: process.no, signal: name }], then: NONE };
}

/** `Process.close()` */
export function closeProcess(state: KernelState, process: Process, no: ProcessNo): Decision {
  const child = processOf(state, no);
  if (isClosedIn(process, child) || child.parent === null) return NOTHING;
  // a copy knows of the end what was known when it was made
  const known =
    child.parent === process.no ? child.status === 'ended' : child.reaped <= copiedAt(state, process, child);
  if (hasHandle(state, process, child) && !known)
    return raise(state, process, 'ValueError', TEXTS.closeRunning);
  return { events: [{ type: 'process.closed', process: no, by: process.no }], then: NONE };
}

/** `is_alive()`, `exitcode`, `pid`, `repr()` and the like, as this process sees them. */
export function peekProcess(
  state: KernelState,
  process: Process,
  { process: no, call: what, text, asParent = false }: PeekCall,
): Decision {
  const child = asParent ? parentOf(processOf(state, no)) : processOf(state, no);
  if (isClosedIn(process, child) && what !== 'name' && what !== 'daemon' && what !== 'repr')
    return raise(state, process, 'ValueError', TEXTS.processClosed);
  if (what === 'is_alive' && child.parent !== process.no && no !== process.no && !asParent)
    return raise(state, process, 'AssertionError', TEXTS.testOther);
  if (what === 'sentinel' && !asParent && !hasHandle(state, process, child))
    return raise(state, process, 'ValueError', TEXTS.processNotStarted);
  const answer = asParent && what === 'pid' ? child.pid : answerOf(state, process, child, what);
  return {
    events: [
      { type: 'process.asked', process: no, by: process.no, what, answer },
      { type: 'call.returned', process: process.no, text, repr: repr(answer), item: null },
    ],
    then: { returned: answer },
  };
}

/** `active_children()`: who was started and lives; looks after those that have ended. */
export function activeChildren(state: KernelState, process: Process): Decision {
  const ended = state.processes.filter((one) => one.parent === process.no && isZombie(one));
  const items = livingChildren(state, process.no).map((one): Value => ({ py: 'process', process: one.no }));
  return {
    events: ended.map(({ no, exitcode }) => ({
      type: 'process.asked',
      process: no,
      by: process.no,
      what: 'exitcode',
      answer: exitcode,
    })),
    then: { returned: { py: 'list', items } },
  };
}

// What `parent_process()` returns is no object of its own making: _ParentProcess knows a name, a pid and a sentinel.
function parentOf(parent: Process): Process {
  const { name: label } = parent;
  return { ...parent, label, className: '_ParentProcess', parent: null, closed: [], daemon: false };
}

function answerOf(state: KernelState, asker: Process, child: Process, what: ProcessPeek): Value {
  switch (what) {
    case 'is_alive':
      return child.status === 'started';
    case 'exitcode':
      return child.parent === asker.no ? child.exitcode : null;
    case 'pid':
      return child.no === asker.no || hasHandle(state, asker, child) ? child.pid : null;
    case 'sentinel':
      return sentinelOf(child.no);
    case 'name':
      return nameIn(asker, child);
    case 'daemon':
      return daemonIn(asker, child);
    case 'repr':
      return reprOf(state, asker, child);
  }
}

/** The handle that tells of a process's end; which number it has is up to the system. */
function sentinelOf(no: ProcessNo): number {
  return 3 + 2 * no;
}

/**
 * True if the object that `asker` has of a process knows its pid: in who made it, from its start; elsewhere, if the object
 * was copied there, by fork, after its start.
 */
export function hasHandle(state: KernelState, asker: Process, child: Process): boolean {
  return child.born < copiedAt(state, asker, child) && !isClosedIn(asker, child);
}

// The turn until which an object of a process is the same in `asker` and in who made it; -1: it is not there.
function copiedAt(state: KernelState, asker: Process, { parent }: Process): number {
  let until = Infinity;
  for (let one = asker; one.no !== parent; one = processOf(state, one.parent)) {
    if (one.parent === null) return -1;
    until = one.born;
  }
  return until;
}

/** True if the object that `asker` has of a process is closed. */
export function isClosedIn(asker: Process, { closed }: Process): boolean {
  return closed.includes(asker.no);
}

function nameIn(asker: Process, { no, name, label }: Process): Value {
  return no === asker.no && str(label) !== name ? name : label;
}

function daemonIn(asker: Process, { no, daemon, daemonic }: Process): boolean {
  return no === asker.no ? daemonic : daemon;
}

// BaseProcess.__repr__
function reprOf(state: KernelState, asker: Process, child: Process): string {
  const { className, pid, parent, exitcode } = child;
  const words = [
    `<${className} name=${repr(nameIn(asker, child))}`,
    ...(hasHandle(state, asker, child) ? [`pid=${pid}`] : []),
    `parent=${parent === null ? 'None' : pidOf(parent)}`,
    stateIn(asker, child),
    ...(exitcode === null || parent !== asker.no || isClosedIn(asker, child)
      ? []
      : [`exitcode=${exitName(exitcode)}`]),
    ...(daemonIn(asker, child) ? ['daemon'] : []),
  ];
  return `${words.join(' ')}>`;
}

function stateIn(asker: Process, child: Process): string {
  const { no, parent, status } = child;
  if (no === asker.no) return 'started';
  if (isClosedIn(asker, child)) return 'closed';
  if (parent !== asker.no) return 'unknown';
  return status === 'ended' ? 'stopped' : status;
}

function exitName(code: number): string {
  return code === -15 ? '-SIGTERM' : code === -9 ? '-SIGKILL' : String(code);
}

/** `process.name = value` */
export function setName(state: KernelState, process: Process, no: ProcessNo, value: Value): Decision {
  if (typeof value !== 'string') return raise(state, process, 'AssertionError', TEXTS.nameNotString);
  const events: KernelEvent[] = [];
  if (no !== process.no) events.push({ type: 'process.labelled', process: no, label: value });
  if (no === process.no || processOf(state, no).status === 'initial')
    events.push({ type: 'process.renamed', process: no, name: value });
  return { events, then: NONE };
}

/** `process.daemon = value` */
export function setDaemon(state: KernelState, process: Process, no: ProcessNo, value: Value): Decision {
  const child = processOf(state, no);
  if (child.status !== 'initial' && child.no !== process.no)
    return raise(state, process, 'AssertionError', TEXTS.alreadyStarted);
  return {
    events: [{ type: 'process.daemonised', process: no, by: process.no, daemon: isTrue(value) }],
    then: NONE,
  };
}
