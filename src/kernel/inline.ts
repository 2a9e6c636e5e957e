import type { Choice } from './choices';
import { readCall } from './command';
import { Interpreter } from './interpreter';
import type { Numbers, Program } from './program';
import type { Answer, Question } from './questions';
import { resumed } from './resumed';
import { run } from './run';
import type { Scheduler } from './schedulers';
import { DEFAULT_OPTIONS, type Options } from './state';
import type { Binding, Pickled, Resumption, Trap } from './syscalls';
import { newTrace, type Trace } from './trace';
import type { ProcessNo } from './value';

/** The processes of a program as plain objects of this thread; each still has its own memory. */
export class InlineProcesses {
  readonly #interpreters = new Map<ProcessNo, Interpreter>();
  readonly #program: Program;
  readonly #numbers: Numbers;

  constructor(program: Program, numbers: Numbers) {
    this.#program = program;
    this.#numbers = numbers;
  }

  /** Tells a process how to go on; it answers with its next trap. */
  resume(no: ProcessNo, resumption: Resumption): Trap {
    let interpreter = this.#interpreters.get(no);
    if (interpreter === undefined || 'birth' in resumption) {
      interpreter = new Interpreter(this.#program, this.#numbers, readCall);
      this.#interpreters.set(no, interpreter);
    }
    return resumed(interpreter, resumption);
  }

  /** Asks a process for an object of its memory as it is now. */
  pickle(no: ProcessNo, ref: number): Pickled {
    const interpreter = this.#interpreters.get(no);
    if (interpreter === undefined) throw new RangeError(`process ${no} has no memory`);
    return interpreter.pickle(ref);
  }

  /** Asks a process for its globals as they are now. */
  globals(no: ProcessNo): readonly Binding[] {
    return this.#interpreters.get(no)?.globals() ?? [];
  }
}

/** Runs a program in this thread: to its end, until the scheduler has no answer, or for at most `limit` steps. */
export function runInline(
  program: Program,
  scheduler: Scheduler,
  { numbers = {}, options = DEFAULT_OPTIONS, limit = Infinity }: InlineOptions = {},
): Trace {
  const processes = new InlineProcesses(program, numbers);
  const trace = newTrace(options);
  return drive(trace, limit, (question) => {
    switch (question.ask) {
      case 'schedule':
        return scheduler(question.state, question.choices);
      case 'resume':
        return processes.resume(question.process, question.with);
      case 'pickle':
        return processes.pickle(question.process, question.ref);
    }
  });
}

export interface InlineOptions {
  readonly numbers?: Numbers;
  readonly options?: Options;
  readonly limit?: number;
}

/** Runs a recorded trace again from its answers alone, without any program. */
export function replay(trace: Trace): Trace {
  const traps = trace.turns.flatMap((turn) => turn.exchanges.map((exchange) => exchange.trap));
  const pickles = trace.turns.flatMap((turn) => turn.picklings.map((one) => one.pickled));
  let trap = 0;
  let pickle = 0;
  return drive(newTrace(trace.options), trace.turns.length - 1, (question) => {
    switch (question.ask) {
      case 'schedule':
        return trace.turns[question.state.turn + 1]?.choice as Choice;
      case 'resume':
        return traps[trap++] as Trap;
      case 'pickle':
        return pickles[pickle++] as Pickled;
    }
  });
}

function drive(trace: Trace, limit: number, answer: (question: Question) => Answer | null): Trace {
  const kernel = run(trace);
  let step = kernel.next();
  while (!step.done && !(step.value.ask === 'schedule' && trace.turns.length > limit)) {
    const given = answer(step.value);
    if (given === null) return trace;
    step = kernel.next(given);
  }
  return trace;
}
