import { type KernelState, type Process, processOf, type Queue, queueOf } from './state';
import type { ProcessNo, QueueId } from './value';

type Changing<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * A state that is being changed. A process or a queue that is touched is copied first, and once however often it is
 * touched: the state this was made from stays as it is, and shares with it what nothing has touched.
 */
export class Edit {
  readonly #before: KernelState;
  /** As it is now: the same object to the end, and another than before from the beginning. */
  readonly state: Changing<KernelState> & { processes: Process[]; queues: Queue[] };

  constructor(before: KernelState) {
    this.#before = before;
    this.state = { ...before, processes: before.processes.slice(), queues: before.queues.slice() };
  }

  /** A process, to be changed. @throws RangeError if there is none */
  process(no: ProcessNo): Changing<Process> {
    const process = processOf(this.state, no);
    if (process !== this.#before.processes[no]) return process;
    const copy = { ...process };
    this.state.processes[no] = copy;
    return copy;
  }

  /** A queue, to be changed. @throws RangeError if there is none */
  queue(id: QueueId): Changing<Queue> {
    const queue = queueOf(this.state, id);
    if (queue !== this.#before.queues[id]) return queue;
    const copy = { ...queue };
    this.state.queues[id] = copy;
    return copy;
  }
}
