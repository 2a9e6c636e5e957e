import {
  InlineProcesses,
  type Numbers,
  type Pickled,
  type ProcessNo,
  type Program,
  type Resumption,
  type Trace,
  type Trap,
} from '../kernel';
import type { GlobalsReply, ProcessHost } from './host';

/** The processes on the page itself. Each still has its own memory, but not its own thread. */
export class PageHost implements ProcessHost {
  readonly kind = 'page';
  serves: Trace | null = null;
  #processes: InlineProcesses | null = null;

  reset(program: Program, numbers: Numbers, run: Trace | null): void {
    this.serves = run;
    this.#processes = new InlineProcesses(program, numbers);
  }

  async begin(no: ProcessNo, history: readonly Resumption[]): Promise<Trap> {
    let trap: Trap | null = null;
    for (const resumption of history) trap = await this.resume(no, resumption);
    if (trap === null) throw new Error('a process cannot begin without its birth');
    return trap;
  }

  async resume(no: ProcessNo, resumption: Resumption): Promise<Trap> {
    if (this.#processes === null) throw new Error('no program is loaded');
    return this.#processes.resume(no, resumption);
  }

  async pickle(no: ProcessNo, ref: number): Promise<Pickled> {
    if (this.#processes === null) throw new Error('no program is loaded');
    return this.#processes.pickle(no, ref);
  }

  async globals(no: ProcessNo): Promise<GlobalsReply> {
    return { worker: 'page', globals: this.#processes?.globals(no) ?? [], ms: 0 };
  }

  dispose(): void {
    this.#processes = null;
  }
}
