import {
  type Answer,
  type Choice,
  forkTrace,
  historyOf,
  lastState,
  type Numbers,
  newTrace,
  type Options,
  type ProcessNo,
  type Program,
  type Question,
  run,
  type Trace,
  type Trap,
} from '../kernel';
import type { ProcessHost } from './host';

/** A run that is being recorded: a trace, the kernel that makes its next turn, and the processes that take part. */
export class Recording {
  readonly trace: Trace;
  readonly #program: Program;
  readonly #numbers: Numbers;
  readonly #host: ProcessHost;
  #kernel: Generator<Question, void, Answer>;
  #question: IteratorResult<Question, void> | null = null;
  /** Processes that have to be brought to the end of the trace before they can go on. */
  readonly #astray = new Set<ProcessNo>();

  private constructor(trace: Trace, program: Program, numbers: Numbers, host: ProcessHost) {
    this.trace = trace;
    this.#program = program;
    this.#numbers = numbers;
    this.#host = host;
    this.#kernel = run(trace);
  }

  /** Begins a run: the trace has its beginning when this resolves. @throws WorkerStopped */
  static async begin(
    program: Program,
    numbers: Numbers,
    options: Options,
    host: ProcessHost,
  ): Promise<Recording> {
    const recording = new Recording(newTrace(options), program, numbers, host);
    await recording.#toNextChoice();
    return recording;
  }

  /** A run that shares the first `step` steps with this one and goes on by itself. */
  fork(step: number): Recording {
    return new Recording(forkTrace(this.trace, step), this.#program, this.#numbers, this.#host);
  }

  /**
   * Records one turn: this one goes. If it fails the trace is as before and the same turn can be tried again.
   * @throws WorkerStopped if a Worker died. @throws RangeError if the choice cannot go here.
   */
  async take(choice: Choice): Promise<void> {
    await this.#toNextChoice();
    await this.#answer(choice);
  }

  /** Gives these processes new Workers, if theirs are gone, and brings them to the end of the trace. @throws WorkerStopped */
  async restore(...processes: readonly ProcessNo[]): Promise<void> {
    this.#claim();
    await Promise.all(processes.map((no) => this.#bring(no)));
  }

  // The host serves one run at a time. Whoever takes it over begins every process anew, when it is needed.
  #claim(): void {
    if (this.#host.serves === this.trace) return;
    this.#host.reset(this.#program, this.#numbers, this.trace);
    if (this.trace.turns.length === 0) return;
    for (const { no, status } of lastState(this.trace).processes)
      if (status === 'started') this.#astray.add(no);
  }

  async #toNextChoice(): Promise<void> {
    if (this.#question !== null) return;
    await this.#pump(() => this.#kernel.next());
  }

  async #answer(answer: Answer): Promise<void> {
    await this.#pump(() => this.#kernel.next(answer));
  }

  // Answers every question until the kernel asks who goes next. A turn that cannot be finished leaves no trace: the
  // kernel begins again from the last whole turn, and whoever went too far is brought back.
  async #pump(first: () => IteratorResult<Question, void>): Promise<void> {
    const touched: ProcessNo[] = [];
    this.#claim();
    try {
      let question = first();
      while (!question.done && question.value.ask !== 'schedule') {
        const { process } = question.value;
        if (question.value.ask === 'pickle') {
          if (this.#astray.has(process)) await this.#bring(process);
          question = this.#kernel.next(await this.#host.pickle(process, question.value.ref));
          continue;
        }
        const { with: resumption } = question.value;
        touched.push(process);
        if (!('birth' in resumption) && this.#astray.has(process)) await this.#bring(process);
        const trap: Trap = await this.#host.resume(process, resumption);
        this.#astray.delete(process);
        question = this.#kernel.next(trap);
      }
      this.#question = question;
    } catch (error) {
      for (const no of touched) this.#astray.add(no);
      this.#kernel = run(this.trace);
      this.#question = null;
      throw error;
    }
  }

  async #bring(no: ProcessNo): Promise<void> {
    const history = historyOf(this.trace, no);
    if (history.length > 0) await this.#host.begin(no, history);
    this.#astray.delete(no);
  }
}
