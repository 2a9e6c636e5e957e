/** Who can still go, and who waits for ever. */
import {
  type KernelState,
  livingChildren,
  type Process,
  type ProcessNo,
  stuckProcesses,
  type Wait,
} from '../../kernel';
import type { Script } from './script';
import { isHeldUp } from './words';

/** The function a process runs. */
export function codeOf(process: Process): string {
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

const ENDED_BY: { readonly [wait in Wait['for']]?: Cut['call'] } = {
  item: 'put',
  slot: 'get',
  flush: 'get',
  feeder: 'get',
};

/** The calls that nobody is left to make. */
export function cutsOf(state: KernelState, script: Script): Cut[] {
  const stuck = stuckForEver(state, script);
  const may = (call: Cut['call']) => (call === 'get' ? script.mayGet : script.mayPut);
  const calls = new Set<Cut['call']>();
  for (const { wait, no } of state.processes) {
    const call = wait === null || !stuck.has(no) ? undefined : ENDED_BY[wait.for];
    const isLeft = (one: Process) => one.status === 'started' && one.no !== no;
    if (call !== undefined && !state.processes.some((one) => isLeft(one) && may(call)(codeOf(one))))
      calls.add(call);
  }
  return [...calls].map((call): Cut => {
    const gone = state.processes.filter((one) => one.status === 'ended' && may(call)(codeOf(one)));
    return { call, who: gone.at(-1)?.no ?? null };
  });
}
