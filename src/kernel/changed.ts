import { type KernelState, type Process, processOf, type Queue, queueOf } from './state';
import type { ProcessNo, QueueId } from './value';

/** The state with this of a process changed. */
export function withProcess(state: KernelState, no: ProcessNo, change: Partial<Process>): KernelState {
  const processes = state.processes.slice();
  processes[no] = { ...processOf(state, no), ...change };
  return { ...state, processes };
}

/** The state with a queue changed. */
export function withQueue(state: KernelState, id: QueueId, change: (queue: Queue) => Queue): KernelState {
  const queues = state.queues.slice();
  queues[id] = change(queueOf(state, id));
  return { ...state, queues };
}
