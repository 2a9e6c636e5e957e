import { type Ending, endingsOf } from './outputs';
import type { Numbers, Program } from './program';
import { DEFAULT_OPTIONS, type Options } from './state';
import { type Progress, stateGraph } from './state-graph';

/** What an exhaustive search found. */
export interface Exploration {
  readonly endings: readonly Ending[];
  /** How many different states it met; what was printed is no part of one. */
  readonly states: number;
  /** False: it met the limit first, and there may be more endings. */
  readonly complete: boolean;
}

export interface ExploreOptions {
  readonly numbers?: Numbers;
  readonly options?: Options;
  /** The most states to visit, and the most endings to tell. */
  readonly limit?: number;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Every distinct output of a program over all interleavings, each with one schedule. Two runs that led to the same
 * state, with the same told to every process, go on as one.
 */
export function explore(program: Program, options: ExploreOptions = {}): Exploration {
  const search = exploring(program, options);
  let slice = search.next();
  while (!slice.done) {
    options.onProgress?.(slice.value);
    slice = search.next();
  }
  return slice.value;
}

/** The same in slices of a few milliseconds, for somebody who has to do something else in between. */
export function* exploring(
  program: Program,
  { numbers = {}, options = DEFAULT_OPTIONS, limit = 1_000_000 }: ExploreOptions = {},
): Generator<Progress, Exploration> {
  const graph = yield* stateGraph(program, numbers, options, limit);
  const { endings, complete } = endingsOf(graph, limit);
  return { endings, states: graph.edges.length, complete: graph.complete && complete };
}
