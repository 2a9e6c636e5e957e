import { type Choice, choicesOf, type Outcome, outcomeOf } from './choices';
import { toArray } from './fifo';
import { DEFAULT_OPTIONS } from './inline';
import { Interpreter } from './interpreter';
import type { Numbers, Program } from './program';
import type { Question } from './questions';
import { run } from './run';
import type { Options } from './state';
import type { Pickled, Resumption, Trap } from './syscalls';
import { newTrace, type Trace, type Turn } from './trace';
import type { ProcessNo } from './value';

/** One way a program can end: what it printed, how it ended, and a schedule that leads there. */
export interface Ending {
  readonly output: readonly string[];
  readonly outcome: Outcome;
  readonly schedule: readonly Choice[];
}

/** What an exhaustive search found. */
export interface Exploration {
  readonly endings: readonly Ending[];
  /** How many different states it met; what was printed so far counts as part of one. */
  readonly states: number;
  /** False: it met the limit first, and there may be more endings. */
  readonly complete: boolean;
}

export interface ExploreOptions {
  readonly numbers?: Numbers;
  readonly options?: Options;
  /** The most states to visit. */
  readonly limit?: number;
}

/**
 * Every distinct output of a program over all interleavings, each with one schedule. Two runs that led to the same
 * state, with the same told to every process and the same printed, go on as one.
 */
export function explore(
  program: Program,
  { numbers = {}, options = DEFAULT_OPTIONS, limit = 1_000_000 }: ExploreOptions = {},
): Exploration {
  const tree = new Histories(program, numbers);
  const seen = new Set<string>();
  const endings = new Map<string, Ending>();
  const todo: Node[] = [firstNode(tree, options)];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    const { state } = node.turn;
    const outcome = outcomeOf(state);
    if (outcome !== null) {
      const key = `${outcome}\n${node.output.join('\n')}`;
      if (!endings.has(key)) endings.set(key, { output: node.output, outcome, schedule: scheduleOf(node) });
      continue;
    }
    for (const choice of choicesOf(state)) {
      const next = follow(tree, node, choice);
      const key = keyOf(next);
      if (seen.has(key)) continue;
      if (seen.size >= limit) return { endings: [...endings.values()], states: seen.size, complete: false };
      seen.add(key);
      todo.push(next);
    }
  }
  return { endings: [...endings.values()], states: seen.size + 1, complete: true };
}

interface Node {
  readonly before: Node | null;
  readonly turn: Turn;
  /** What each process has been told so far, as a place in the tree of histories. */
  readonly places: readonly number[];
  readonly output: readonly string[];
}

function firstNode(tree: Histories, options: Options): Node {
  return step(tree, newTrace(options), null, null);
}

function follow(tree: Histories, before: Node, choice: Choice): Node {
  return step(tree, { options: before.turn.state.options, turns: [before.turn], output: [] }, before, choice);
}

// One turn of the kernel, with traps from the tree instead of processes.
function step(tree: Histories, trace: Trace, before: Node | null, choice: Choice | null): Node {
  const places = before === null ? [] : before.places.slice();
  const recorded = trace.turns.length;
  const kernel = run(trace);
  let question = kernel.next();
  while (!question.done && trace.turns.length === recorded) {
    question = kernel.next(
      question.value.ask === 'schedule' ? (choice as Choice) : tell(tree, places, question.value),
    );
  }
  const turn = trace.turns[recorded] as Turn;
  return {
    before,
    turn,
    places,
    output: [...(before?.output ?? []), ...trace.output.map((line) => line.text)],
  };
}

function tell(
  tree: Histories,
  places: number[],
  question: Exclude<Question, { ask: 'schedule' }>,
): Trap | Pickled {
  if (question.ask === 'pickle') return tree.pickle(places[question.process] ?? 0, question.ref);
  const told = tree.tell(question.process, places[question.process] ?? 0, question.with);
  places[question.process] = told.place;
  return told.trap;
}

function scheduleOf(node: Node): Choice[] {
  const schedule: Choice[] = [];
  for (let at: Node | null = node; at !== null && at.turn.choice !== null; at = at.before)
    schedule.push(at.turn.choice);
  return schedule.reverse();
}

// What decides how a run goes on: where each process is, what it waits for and how much longer, and the queues.
function keyOf(node: Node): string {
  const { state } = node.turn;
  const processes = state.processes.map((one, no) => [
    node.places[no] ?? 0,
    one.status,
    one.wait?.for ?? '',
    one.wait?.until === null || one.wait === null ? '' : one.wait.until - state.now,
    one.expired ? 1 : 0,
  ]);
  const queues = state.queues.map((queue) => [
    queue.free,
    queue.reader ?? '',
    queue.writer ?? '',
    toArray(queue.pipe).map((item) => item.id),
    queue.feeders.map((feeder) => [feeder.process, toArray(feeder.buffer).map((item) => item.id)]),
  ]);
  return JSON.stringify([processes, queues, node.output]);
}

/**
 * Everything processes have been told, as a tree. A generator cannot be copied, so a trap that is not known yet is
 * found by telling a new process its whole history.
 */
class Histories {
  readonly #program: Program;
  readonly #numbers: Numbers;
  readonly #places: Place[] = [];
  readonly #next = new Map<string, Told>();

  constructor(program: Program, numbers: Numbers) {
    this.#program = program;
    this.#numbers = numbers;
  }

  tell(process: ProcessNo, from: number, resumption: Resumption): Told {
    const key = `${process} ${from} ${JSON.stringify(resumption)}`;
    let told = this.#next.get(key);
    if (told === undefined) {
      const before = this.#places[from - 1];
      const history = [...(before?.history ?? []), resumption];
      told = { place: this.#places.length + 1, trap: this.#trapAfter(history) };
      this.#places.push({ history });
      this.#next.set(key, told);
    }
    return told;
  }

  pickle(place: number, ref: number): Pickled {
    const interpreter = new Interpreter(this.#program, this.#numbers);
    for (const resumption of this.#places[place - 1]?.history ?? []) interpreter.resume(resumption);
    return interpreter.pickle(ref);
  }

  #trapAfter(history: readonly Resumption[]): Trap {
    const interpreter = new Interpreter(this.#program, this.#numbers);
    return history.map((resumption) => interpreter.resume(resumption)).at(-1) as Trap;
  }
}

interface Place {
  readonly history: readonly Resumption[];
}

interface Told {
  readonly place: number;
  readonly trap: Trap;
}
