/** Who could end a wait. */
import {
  type KernelState,
  livingChildren,
  type Process,
  type ProcessNo,
  processOf,
  stuckProcesses,
  type Wait,
} from '../../kernel';
import type { Script } from './script';
import { isHeldUp } from './words';

/** Who could end a wait and how; nobody, and then only time if there is a time limit. */
export interface Enders {
  readonly who: readonly ProcessNo[];
  readonly how: string;
  /** Milliseconds until the wait ends by itself, or null. */
  readonly time: number | null;
  /** Why there is nobody, or an empty text. */
  readonly why: string;
}

const WAITS_TOO = 'it waits too';

/** Who can end the wait of this process, read from the state alone. */
export function endersOf(state: KernelState, script: Script, process: Process, wait: Wait): Enders {
  const time = wait.until === null ? null : wait.until - state.now;
  const able = ableToGo(state, script);
  const others = [...able].filter((no) => no !== process.no);
  const mayCall = (no: ProcessNo, may: (fn: string) => boolean) => may(codeOf(processOf(state, no)));
  const callers = (may: (fn: string) => boolean) => others.filter((no) => mayCall(no, may));
  const living = state.processes.filter((one) => one.status === 'started' && one.no !== process.no);
  // those that could if they did not wait for ever themselves
  const stuck = state.processes
    .filter((one) => one.status === 'started' && !able.has(one.no))
    .map(({ no }) => no);
  const blocked = (may: (fn: string) => boolean) =>
    stuck.filter((no) => no !== process.no && mayCall(no, may));
  switch (wait.for) {
    case 'exit': {
      const isHeld =
        isHeldUp(state, processOf(state, wait.process)) && !sleeps(processOf(state, wait.process));
      return { who: [wait.process], how: isHeld ? WAITS_TOO : 'by ending', time, why: '' };
    }
    case 'children': {
      const who = livingChildren(state, process.no).map((child) => child.no);
      return { who, how: 'by ending', time, why: '' };
    }
    case 'slot':
    case 'flush':
    case 'feeder': {
      const who = callers(script.mayGet);
      const waiting = time === null && who.length === 0 ? blocked(script.mayGet) : [];
      if (waiting.length > 0) return { who: waiting, how: WAITS_TOO, time, why: '' };
      return { who, how: 'with get()', time, why: why(who, living, 'No reader is left.', 'get') };
    }
    case 'item': {
      const who = callers(script.mayPut);
      const waiting = time === null && who.length === 0 ? blocked(script.mayPut) : [];
      if (waiting.length > 0) return { who: waiting, how: WAITS_TOO, time, why: '' };
      return { who, how: 'with put()', time, why: why(who, living, 'No writer is left.', 'put') };
    }
    case 'turn': {
      const reader = state.queues[wait.queue]?.reader ?? null;
      const who = others.filter((no) => no === reader);
      const isDead = reader !== null && processOf(state, reader).status === 'ended';
      return {
        who,
        how: 'by reading',
        time,
        why: isDead ? `${processOf(state, reader).name} died with it.` : '',
      };
    }
    case 'time':
      return { who: [], how: '', time, why: '' };
  }
}

function why(who: readonly ProcessNo[], others: readonly Process[], nobody: string, call: string): string {
  if (who.length > 0) return '';
  return others.length === 0 ? `Nobody else runs, so nobody can ${call}.` : nobody;
}

function sleeps(process: Process): boolean {
  return process.wait?.for === 'time';
}

function codeOf(process: Process): string {
  return process.target ?? '<module>';
}

interface Prospects {
  readonly script: Script;
  readonly able: ReadonlySet<ProcessNo>;
  readonly stuck: ReadonlySet<ProcessNo>;
}

// every card that waits asks for them, and so do the wires
const prospects = new WeakMap<KernelState, Prospects>();

function prospectsOf(state: KernelState, script: Script): Prospects {
  const known = prospects.get(state);
  if (known?.script === script) return known;
  const able = findAble(state, script);
  const never = stuckProcesses(state);
  const stuck = state.processes
    .filter(({ no, status }) => status === 'started' && (!able.has(no) || never.has(no)))
    .map(({ no }) => no);
  const found = { script, able, stuck: new Set(stuck) };
  prospects.set(state, found);
  return found;
}

/** The processes that can still go, now or after others have: nobody else will ever change anything. */
export function ableToGo(state: KernelState, script: Script): ReadonlySet<ProcessNo> {
  return prospectsOf(state, script).able;
}

/** The processes that wait for ever: neither the others nor time will let them go on. */
export function stuckForEver(state: KernelState, script: Script): ReadonlySet<ProcessNo> {
  return prospectsOf(state, script).stuck;
}

function findAble(state: KernelState, script: Script): ReadonlySet<ProcessNo> {
  const able = new Set<ProcessNo>();
  const living = state.processes.filter((process) => process.status === 'started');
  const canEnd = (process: Process, wait: Wait): boolean => {
    const someone = (may: (fn: string) => boolean) =>
      living.some((one) => one.no !== process.no && able.has(one.no) && may(codeOf(one)));
    if (wait.until !== null) return true;
    switch (wait.for) {
      case 'exit':
        return able.has(wait.process);
      case 'children':
        return livingChildren(state, process.no).every((child) => able.has(child.no));
      case 'slot':
      case 'flush':
      case 'feeder':
        return someone(script.mayGet);
      case 'item':
        return someone(script.mayPut);
      case 'turn':
        return able.has(state.queues[wait.queue]?.reader ?? process.no);
    }
  };
  for (let before = -1; before !== able.size; ) {
    before = able.size;
    for (const process of living) {
      const { wait } = process;
      if (wait === null || !isHeldUp(state, process) || canEnd(process, wait)) able.add(process.no);
    }
  }
  return able;
}

/** A call that somebody waits for and nobody is left to make; who made it while it lived, if anybody did. */
export interface Cut {
  readonly call: 'put' | 'get';
  readonly who: ProcessNo | null;
}

/** The calls that nobody is left to make. */
export function cutsOf(state: KernelState, script: Script): Cut[] {
  const stuck = stuckForEver(state, script);
  const calls = new Set<Cut['call']>();
  for (const process of state.processes) {
    const { wait, no } = process;
    if (wait === null || !stuck.has(no) || endersOf(state, script, process, wait).who.length > 0) continue;
    if (wait.for === 'item') calls.add('put');
    if (wait.for === 'slot' || wait.for === 'flush' || wait.for === 'feeder') calls.add('get');
  }
  return [...calls].map((call): Cut => {
    const may = call === 'get' ? script.mayGet : script.mayPut;
    const gone = state.processes.filter((one) => one.status === 'ended' && may(codeOf(one)));
    return { call, who: gone.at(-1)?.no ?? null };
  });
}
