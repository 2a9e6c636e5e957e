import type { Binding, Numbers, Pickled, ProcessNo, Program, Resumption, Trace, Trap } from '../kernel';

/** Where the processes of a run live. One run at a time; `reset` begins another. */
export interface ProcessHost {
  /** `workers`: each in a Web Worker of its own. `page`: as objects on the page, where Workers cannot be had. */
  readonly kind: 'workers' | 'page';
  /** The run it serves, or null. */
  readonly serves: Trace | null;
  /** Forgets every process and makes ready for this run of this program. */
  reset(program: Program, numbers: Numbers, run: Trace | null): void;
  /**
   * Begins a process anew and tells it everything it has been told, its birth first. Answers with its last trap.
   * @throws WorkerStopped
   */
  begin(no: ProcessNo, history: readonly Resumption[]): Promise<Trap>;
  /** Tells a process how to go on; answers with its next trap. @throws WorkerStopped */
  resume(no: ProcessNo, resumption: Resumption): Promise<Trap>;
  /** Asks a process for an object of its memory as it is now; it changes nothing. @throws WorkerStopped */
  pickle(no: ProcessNo, ref: number): Promise<Pickled>;
  /** Asks a process for its globals as they are now; it changes nothing. @throws WorkerStopped */
  globals(no: ProcessNo): Promise<GlobalsReply>;
  dispose(): void;
}

/** What a process says its globals are. */
export interface GlobalsReply {
  /** The name of the Worker that answered; of a process on the page, `page`. */
  readonly worker: string;
  readonly globals: readonly Binding[];
  /** From the question to the answer, ms of wall time. */
  readonly ms: number;
}

/** The Worker of a process is no longer there. */
export class WorkerStopped extends Error {
  readonly process: ProcessNo;

  constructor(process: ProcessNo, why: string) {
    super(why);
    this.process = process;
  }
}
