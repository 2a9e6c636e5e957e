/** Who could end a wait. */
import {
  type KernelState,
  livingChildren,
  type Process,
  type ProcessNo,
  processOf,
  type Wait,
} from '../../kernel';
import { ableToGo, codeOf } from './prospects';
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
