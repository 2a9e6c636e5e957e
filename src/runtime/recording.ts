import {
  type Answer,
  type Choice,
  forkTrace,
  historyOf,
  lastState,
  type Numbers,
  newTrace,
  type Options,
  type OutputLine,
  type ProcessNo,
  type Program,
  type Question,
  run,
  type Trace,
  type Trap,
  type Turn,
} from '../kernel';
import { type GlobalsReply, type ProcessHost, WorkerStopped } from './host';

/** A turn that is recorded and not yet part of its trace. */
interface Held {
  readonly turn: Turn;
  readonly output: readonly OutputLine[];
}

/** A run that is being recorded: a trace, the kernel that makes its next turn, and the processes that take part. */
export class Recording {
  readonly trace: Trace;
  readonly numbers: Numbers;
  readonly #program: Program;
  readonly #host: ProcessHost;
  #kernel: Generator<Question, void, Answer>;
  #question: IteratorResult<Question, void> | null = null;
  /** Processes that have to be brought to the end of the trace before they can go on. */
  readonly #astray = new Set<ProcessNo>();
  /** Processes whose Worker is gone; none is replaced unasked. */
  readonly #lost = new Set<ProcessNo>();
  #held: Held | null = null;
  #preparing: Promise<void> | null = null;

  private constructor(trace: Trace, program: Program, numbers: Numbers, host: ProcessHost) {
    this.trace = trace;
    this.#program = program;
    this.numbers = numbers;
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
    return new Recording(forkTrace(this.trace, step), this.#program, this.numbers, this.#host);
  }

  /**
   * Records one turn: this one goes. Nothing to wait for if that turn was prepared. If it fails the trace is as before
   * and the same turn can be tried again.
   * @throws WorkerStopped if a Worker died. @throws RangeError if the choice cannot go here.
   */
  take(choice: Choice): Promise<void> | undefined {
    if (this.#preparing !== null) return this.#preparing.then(() => this.take(choice));
    const held = this.#held;
    if (held?.turn.choice !== choice) return this.#record(choice);
    this.#held = null;
    this.trace.turns.push(held.turn);
    this.trace.output.push(...held.output);
    return undefined;
  }

  /**
   * Records the turn that is likely to be asked for next and holds it back, so that `take` need not wait for a Worker.
   * If another choice is taken it is forgotten. What fails here fails again in `take`, so it is not reported. Resolves when nothing is going on.
   */
  async prepare(choice: Choice): Promise<void> {
    if (this.#preparing !== null || this.#held?.turn.choice === choice) return;
    const { turns, output } = this.trace;
    const [steps, printed] = [turns.length, output.length];
    const hold = () => {
      this.#held = { turn: turns[steps] as Turn, output: output.splice(printed) };
      turns.length = steps;
    };
    this.#preparing = this.#record(choice, hold)
      .catch(() => {})
      .finally(() => {
        this.#preparing = null;
      });
    await this.#preparing;
  }

  /** Forgets what was prepared; processes that went ahead for it are brought back when they are needed. */
  forget(): void {
    if (this.#held === null) return;
    for (const { process } of this.#held.turn.exchanges) this.#astray.add(process);
    this.#held = null;
    this.#kernel = run(this.trace);
    this.#question = null;
  }

  /** Told that the Worker of this process is gone: it cannot go on until it is restored. */
  lose(no: ProcessNo): void {
    this.forget();
    this.#lost.add(no);
  }

  /** Gives these processes new Workers, if theirs are gone, and brings them to the end of the trace. @throws WorkerStopped */
  async restore(...processes: readonly ProcessNo[]): Promise<void> {
    await this.#preparing;
    this.forget();
    this.#claim();
    for (const no of processes) this.#lost.delete(no);
    await Promise.all(processes.map((no) => this.#bring(no)));
  }

  /** Asks the process, wherever it lives, for its globals at the end of the trace. @throws WorkerStopped */
  async ask(no: ProcessNo): Promise<GlobalsReply> {
    await this.#preparing;
    this.forget();
    this.#claim();
    if (this.#astray.has(no)) await this.#bring(no);
    return this.#host.globals(no);
  }

  // The host serves one run at a time. Whoever takes it over begins every process anew, when it is needed.
  #claim(): void {
    if (this.#host.serves === this.trace) return;
    this.#host.reset(this.#program, this.numbers, this.trace);
    if (this.trace.turns.length === 0) return;
    for (const { no, status } of lastState(this.trace).processes)
      if (status !== 'initial') this.#astray.add(no);
  }

  async #toNextChoice(): Promise<void> {
    if (this.#question !== null) return;
    await this.#pump(() => this.#kernel.next());
  }

  async #record(choice: Choice, onRecorded?: () => void): Promise<void> {
    this.forget();
    await this.#toNextChoice();
    await this.#pump(() => this.#kernel.next(choice), onRecorded);
  }

  // Answers every question until the kernel asks who goes next. A turn that cannot be finished leaves no trace: the
  // kernel begins again from the last whole turn, and whoever went too far is brought back.
  // `onRecorded` is called in the moment in which the turn is whole.
  async #pump(first: () => IteratorResult<Question, void>, onRecorded?: () => void): Promise<void> {
    const touched: ProcessNo[] = [];
    this.#claim();
    try {
      let question = first();
      while (!question.done && question.value.ask !== 'schedule') {
        // only what is prepared can be overtaken by another run
        if (this.#host.serves !== this.trace) throw new Error('the processes belong to another run');
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
      onRecorded?.();
    } catch (error) {
      for (const no of touched) this.#astray.add(no);
      this.#kernel = run(this.trace);
      this.#question = null;
      throw error;
    }
  }

  async #bring(no: ProcessNo): Promise<void> {
    if (this.#lost.has(no)) throw new WorkerStopped(no, 'its thread has ended');
    const history = historyOf(this.trace, no);
    if (history.length > 0) await this.#host.begin(no, history);
    this.#astray.delete(no);
  }
}
