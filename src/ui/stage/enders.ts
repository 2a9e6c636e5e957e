/** Who could end a wait. */
import {
  type KernelState,
  livingChildren,
  type Process,
  type ProcessNo,
  processOf,
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

/** Who can end the wait of this process, read from the state alone. */
export function endersOf(state: KernelState, script: Script, process: Process, wait: Wait): Enders {
  const time = wait.until === null ? null : wait.until - state.now;
  const able = ableToGo(state, script);
  const others = [...able].filter((no) => no !== process.no);
  const callers = (may: (fn: string) => boolean) => others.filter((no) => may(codeOf(processOf(state, no))));
  switch (wait.for) {
    case 'exit': {
      const stuck =
        isHeldUp(state, processOf(state, wait.process)) && !sleeps(processOf(state, wait.process));
      return { who: [wait.process], how: stuck ? 'it waits too' : 'by ending', time, why: '' };
    }
    case 'children': {
      const who = livingChildren(state, process.no).map((child) => child.no);
      return { who, how: 'by ending', time, why: '' };
    }
    case 'slot':
    case 'flush':
    case 'feeder': {
      const who = callers(script.mayGet);
      return { who, how: 'with get()', time, why: why(who, others, 'No reader is left.', 'get') };
    }
    case 'item': {
      const who = callers(script.mayPut);
      return { who, how: 'with put()', time, why: why(who, others, 'No writer is left.', 'put') };
    }
    case 'turn': {
      const who = others.filter((no) => state.queues[wait.queue]?.reader === no);
      return { who, how: 'by reading', time, why: '' };
    }
    case 'time':
      return { who: [], how: '', time, why: '' };
  }
}

function why(who: readonly ProcessNo[], others: readonly ProcessNo[], nobody: string, call: string): string {
  if (who.length > 0) return '';
  return others.length === 0 ? `Nobody else runs, so nobody can ${call}.` : nobody;
}

function sleeps(process: Process): boolean {
  return process.wait?.for === 'time';
}

function codeOf(process: Process): string {
  return process.target ?? '<module>';
}

/** The processes that can still go, now or after others have: nobody else will ever change anything. */
export function ableToGo(state: KernelState, script: Script): ReadonlySet<ProcessNo> {
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
