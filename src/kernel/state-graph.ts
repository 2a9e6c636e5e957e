import {
  type Choice,
  choicesOf,
  isFeeder,
  isPickled,
  type Outcome,
  outcomeOf,
  processNoOf,
  TIME,
  tidOf,
} from './choices';
import { head, toArray } from './fifo';
import { Histories } from './histories';
import type { Numbers, Program } from './program';
import { run } from './run';
import type { Item, KernelState, Options, Queue } from './state';
import { newTrace, type Trace } from './trace';

/** All states a program can come to, whatever was printed on the way. It has no cycle: every step makes a history longer. */
export interface StateGraph {
  /** The steps that lead on from each state; node 0 is the beginning. */
  readonly edges: readonly (readonly Edge[])[];
  /** How a state without steps is called; null also for one that was not looked at. */
  readonly outcomes: readonly (Outcome | null)[];
  /** False: it met the limit first. */
  readonly complete: boolean;
}

export interface Edge {
  readonly to: number;
  readonly choice: Choice;
  /** The lines it prints. */
  readonly printed: readonly string[];
}

/** How far a search is. */
export interface Progress {
  /** States found so far. */
  readonly states: number;
  /** How many of them have not been looked at. */
  readonly waiting: number;
}

interface Node {
  readonly id: number;
  readonly state: KernelState;
  /** What each process has been told so far, as a place in the tree of histories. */
  readonly places: readonly number[];
}

const SLICE = 200;

/** Builds the graph in slices, and says after each how far it is. */
export function* stateGraph(
  program: Program,
  numbers: Numbers,
  options: Options,
  limit: number,
  follow: (state: KernelState) => readonly Choice[] = choicesToFollow,
): Generator<Progress, StateGraph> {
  const tree = new Histories(program, numbers);
  const ids = new Map<string, number>();
  const edges: Edge[][] = [[]];
  const outcomes: (Outcome | null)[] = [null];
  const begun = step(tree, newTrace(options), [], null);
  const todo: Node[] = [{ id: 0, state: begun.state, places: begun.places }];
  let sinceSlice = 0;
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    outcomes[node.id] = outcomeOf(node.state);
    for (const choice of follow(node.state)) {
      const next = step(tree, traceAt(node.state), node.places, choice);
      const key = keyOf(next.state, next.places);
      let to = ids.get(key);
      if (to === undefined) {
        if (edges.length >= limit) return { edges, outcomes, complete: false };
        to = edges.length;
        ids.set(key, to);
        edges.push([]);
        outcomes.push(null);
        todo.push({ id: to, state: next.state, places: next.places });
      }
      edges[node.id]?.push({ to, choice, printed: next.printed });
    }
    if (++sinceSlice === SLICE) {
      sinceSlice = 0;
      yield { states: edges.length, waiting: todo.length };
    }
  }
  return { edges, outcomes, complete: true };
}

/**
 * Who can go next. Deadlines are far longer than a feeder thread takes, so time does not pass while one has work it can
 * do; a process may well be slower, above all one that is only being started.
 */
export function possibleChoices(state: KernelState): readonly Choice[] {
  const choices = choicesOf(state);
  return choices.some(isFeeder) ? choices.filter((choice) => choice !== TIME) : choices;
}

/**
 * Of these, those that have to be followed. A line that asks the kernel nothing and prints nothing commutes with everything others do, time
 * included, and nobody can hinder it; so it is enough to let it go first. (A persistent set of one, Godefroid 1996; an
 * object that waits to be pickled would make the line visible, so then nothing is left out.)
 */
function choicesToFollow(state: KernelState): readonly Choice[] {
  const choices = possibleChoices(state);
  if (state.queues.some(hasObject)) return choices;
  for (const { no, pending, status, wait, signal } of state.processes) {
    if (status !== 'started' || wait !== null || signal !== null) continue;
    if (pending?.call === 'line' || pending?.call === 'except') return [tidOf(no)];
  }
  return choices;
}

function hasObject(queue: Queue): boolean {
  return queue.feeders.some((feeder) => {
    const item = head(feeder.buffer);
    return item !== undefined && toArray(feeder.buffer).some((one) => !isPickled(one));
  });
}

interface Step {
  readonly state: KernelState;
  readonly places: readonly number[];
  readonly printed: readonly string[];
}

// One turn of the kernel, with answers from the tree instead of processes.
function step(tree: Histories, trace: Trace, before: readonly number[], choice: Choice | null): Step {
  const places = before.slice();
  const recorded = trace.turns.length;
  const kernel = run(trace);
  let question = kernel.next();
  while (!question.done && trace.turns.length === recorded) {
    const asked = question.value;
    switch (asked.ask) {
      case 'schedule':
        question = kernel.next(choice as Choice);
        break;
      case 'resume': {
        const told = tree.tell(asked.process, places[asked.process] ?? 0, asked.with);
        places[asked.process] = told.place;
        question = kernel.next(told.trap);
        break;
      }
      case 'pickle':
        question = kernel.next(tree.pickle(places[asked.process] ?? 0, asked.ref));
        break;
    }
  }
  const state = trace.turns[recorded]?.state as KernelState;
  return { state, places, printed: trace.output.map((line) => line.text) };
}

function traceAt(state: KernelState): Trace {
  const turn = { choice: null, exchanges: [], picklings: [], events: [], state };
  return { options: state.options, turns: [turn], output: [] };
}

// What decides how a run goes on: where each process is, what it waits for and how much longer, and the queues.
function keyOf(state: KernelState, places: readonly number[]): string {
  let key = state.queues.some(hasObject) ? `${processNoOf(state.running)}` : '';
  for (const { no, status, wait, expired, signal } of state.processes) {
    const left = wait === null || wait.until === null ? '' : wait.until - state.now;
    key += `;${places[no] ?? 0}${status[0]}${wait?.for ?? ''}${left}${expired ? '!' : ''}${signal ?? ''}`;
  }
  for (const { free, reader, writer, torn, pipe, feeders } of state.queues) {
    key += `|${free},${reader ?? ''},${writer ?? ''}${torn ? 't' : ''}:${itemsOf(toArray(pipe))}`;
    for (const feeder of feeders) key += `/${feeder.process}:${itemsOf(toArray(feeder.buffer))}`;
  }
  return key;
}

function itemsOf(items: readonly Item[]): string {
  let key = '';
  for (const { id, value, repr } of items)
    key += typeof value === 'object' && value !== null ? ` ${id}${value.py[0]}${repr}` : ` ${id}`;
  return key;
}
