import { type KernelState, type Process, type ProcessNo, processOf } from '../kernel';
import { type Part, type Sentence, words } from './phrase';
import { say } from './say';
import { waitedFor } from './waits';

/** The alert of a stuck program: `Nobody can run. MainProcess waits for Process-1 to end; …`. */
export function stuckChain(state: KernelState): Sentence {
  const links = stuckOrder(state).map((no) => link(state, processOf(state, no)));
  return say(
    null,
    'stuck',
    links.flatMap((one, index) => (index === 0 ? one : ['; ', ...one])),
  );
}

/** The waiting processes in the order the alert names them: who waits for a process stands before it. */
export function stuckOrder(state: KernelState): ProcessNo[] {
  const order: ProcessNo[] = [];
  const visit = (process: Process) => {
    if (process.wait === null || process.status !== 'started' || order.includes(process.no)) return;
    order.push(process.no);
    if (process.wait.for === 'exit') visit(processOf(state, process.wait.process));
  };
  for (const process of state.processes) visit(process);
  return order;
}

function link(state: KernelState, process: Process): Part[] {
  if (process.wait === null) return [];
  return words`${process.name} waits for ${waitedFor(state, process, process.wait)}`;
}
