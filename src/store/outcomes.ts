import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Listing } from '../content';
import type { Exploration, Options } from '../kernel';
import { type Search, searchInWorker } from '../runtime';

/** What is known of a program's outcomes. */
export interface OutcomesState {
  /** States met so far. */
  readonly states: number;
  readonly found: Exploration | null;
  readonly failed: boolean;
}

/** The most states a search visits before it says "at least". */
const MAX_STATES = 200_000;

const NONE: OutcomesState = { states: 0, found: null, failed: false };

/** Searches one program at a time for every way it can end. Its actions never throw. */
export class Outcomes {
  readonly store: StoreApi<OutcomesState> = createStore(() => NONE);
  readonly #search: (search: Search) => Promise<Exploration>;
  #ending: AbortController | null = null;

  constructor(search: (search: Search) => Promise<Exploration>) {
    this.#search = search;
  }

  /** Begins to search this program; the one before is given up. */
  open(listing: Listing, options: Options): void {
    this.close();
    const ending = new AbortController();
    this.#ending = ending;
    const current = (change: Partial<OutcomesState>) => {
      if (!ending.signal.aborted) this.store.setState(change);
    };
    this.#search({
      program: listing.id,
      numbers: {},
      options,
      limit: MAX_STATES,
      onProgress: ({ states }) => current({ states }),
      signal: ending.signal,
    }).then(
      (found) => current({ found, states: found.states }),
      () => current({ failed: true }),
    );
  }

  close(): void {
    this.#ending?.abort();
    this.#ending = null;
    this.store.setState(NONE);
  }
}

/** Outcomes that are searched in a Worker. */
export function openOutcomes(): Outcomes {
  return new Outcomes(searchInWorker);
}
