import type { Numbers, Pickled, ProcessNo, Program, Resumption, Trace, Trap } from '../kernel';
import { type GlobalsReply, type ProcessHost, WorkerStopped } from './host';
import { WorkerSlot } from './worker-slot';

/**
 * One Web Worker a process. As many as the program has processes are kept ready, so that `start()` does not wait for
 * a thread; they are reused by the next run, which begins each process anew.
 */
export class WorkerHost implements ProcessHost {
  readonly kind = 'workers';
  serves: Trace | null = null;
  readonly #slots = new Map<ProcessNo, WorkerSlot>();
  readonly #lock: string;
  readonly #onStopped: (no: ProcessNo) => void;
  #program = '';
  #numbers: Numbers = {};
  #made = 0;

  /** @param lock a name no other page uses, for the locks that tell of a Worker's death. */
  constructor(lock: string, onStopped: (no: ProcessNo) => void) {
    this.#lock = lock;
    this.#onStopped = onStopped;
  }

  reset(program: Program, numbers: Numbers, run: Trace | null): void {
    this.serves = run;
    this.#program = program.id;
    this.#numbers = numbers;
    for (const [no, slot] of this.#slots) {
      if (no < program.processes) continue;
      slot.dispose();
      this.#slots.delete(no);
    }
    for (let no = 0; no < program.processes; no++) this.#slot(no);
  }

  begin(no: ProcessNo, history: readonly Resumption[]): Promise<Trap> {
    return this.#slot(no).call((remote) => remote.begin(this.#program, this.#numbers, history));
  }

  resume(no: ProcessNo, resumption: Resumption): Promise<Trap> {
    if ('birth' in resumption) return this.begin(no, [resumption]);
    const slot = this.#slots.get(no);
    if (slot === undefined) return Promise.reject(new WorkerStopped(no, 'its thread has ended'));
    return slot.call((remote) => remote.resume(resumption));
  }

  pickle(no: ProcessNo, ref: number): Promise<Pickled> {
    return this.#slot(no).call<Pickled>(async (remote) => remote.pickle(ref));
  }

  async globals(no: ProcessNo): Promise<GlobalsReply> {
    const slot = this.#slots.get(no);
    if (slot === undefined) throw new WorkerStopped(no, 'its thread has ended');
    const asked = performance.now();
    const reply = await slot.call<Omit<GlobalsReply, 'ms'>>(async (remote) => remote.globals());
    return { ...reply, ms: performance.now() - asked };
  }

  dispose(): void {
    for (const slot of this.#slots.values()) slot.dispose();
    this.#slots.clear();
  }

  #slot(no: ProcessNo): WorkerSlot {
    let slot = this.#slots.get(no);
    if (slot === undefined) {
      slot = new WorkerSlot(no, `${this.#lock} ${this.#made++}`, (dead) => {
        this.#slots.delete(dead);
        this.#onStopped(dead);
      });
      this.#slots.set(no, slot);
    }
    return slot;
  }
}
