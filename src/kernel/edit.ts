import { type KernelState, type Process, processOf, type Queue, queueOf } from './state';
import type { ProcessNo, QueueId } from './value';

type Changing<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * A state that is being changed. What is touched is copied first, and once however often it is touched: the state it
 * was made from stays as it is, and shares with this one what nothing has touched.
 */
export class Edit {
  readonly #before: KernelState;
  /** As it is now; another than before from the beginning, and the same object to the end. */
  readonly state: Changing<KernelState>;

  constructor(before: KernelState) {
    this.#before = before;
    this.state = { ...before };
  }

  /** A process, to be changed. @throws RangeError if there is none */
  process(no: ProcessNo): Changing<Process> {
    const process = processOf(this.state, no);
    if (process !== this.#before.processes[no]) return process;
    const copy = { ...process };
    this.#processes()[no] = copy;
    return copy;
  }

  /** A queue, to be changed. @throws RangeError if there is none */
  queue(id: QueueId): Changing<Queue> {
    const queue = queueOf(this.state, id);
    if (queue !== this.#before.queues[id]) return queue;
    const copy = { ...queue };
    this.#queues()[id] = copy;
    return copy;
  }

  addProcess(process: Process): void {
    this.#processes().push(process);
  }

  addQueue(queue: Queue): void {
    this.#queues().push(queue);
  }

  #processes(): Process[] {
    const { state } = this;
    if (state.processes === this.#before.processes) state.processes = state.processes.slice();
    return state.processes as Process[];
  }

  #queues(): Queue[] {
    const { state } = this;
    if (state.queues === this.#before.queues) state.queues = state.queues.slice();
    return state.queues as Queue[];
  }
}
