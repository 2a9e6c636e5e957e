import { proxy, wrap } from 'comlink';
import type { Exploration, Numbers, Options, Progress } from '../kernel';
import type { SearchWorker } from './worker/search';

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
 * Searches every interleaving of a program in a Worker of its own.
 *
 * @throws Error if the Worker cannot be had or dies, or `signal` is aborted.
 */
export async function searchInWorker(search: Search): Promise<Exploration> {
  const worker = new Worker(new URL('./worker/search.ts', import.meta.url), {
    type: 'module',
    name: 'search',
  });
  const ended = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('the search could not be started')));
    search.signal.addEventListener('abort', () => reject(new Error('the search was ended')));
  });
  try {
    const { program, numbers, options, limit } = search;
    const answer = wrap<SearchWorker>(worker).search(
      program,
      numbers,
      options,
      limit,
      proxy(search.onProgress),
    );
    return await Promise.race([answer, ended]);
  } finally {
    worker.terminate();
  }
}
