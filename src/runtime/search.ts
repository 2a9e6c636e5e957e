import type { Exploration, Numbers, Options, Progress } from '../kernel';

/** What to search, how far, and who hears of it. */
export interface Search {
  readonly program: string;
  readonly numbers: Numbers;
  readonly options: Options;
  /** The most states to visit. */
  readonly limit: number;
  readonly onProgress: (progress: Progress) => void;
  /** Ends the search, and its Worker with it. */
  readonly signal: AbortSignal;
}

/**
 * Searches every interleaving of a program in a Worker of its own. What starts it is fetched, since few pages search.
 *
 * @throws Error if the Worker cannot be had or dies, or `signal` is aborted.
 */
export async function searchInWorker(search: Search): Promise<Exploration> {
  const worker = await import('./search-worker');
  return worker.searchInWorker(search);
}
