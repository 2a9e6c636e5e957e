/** The entry of a Worker that searches every interleaving of a program, so that the page stays free. */
import { expose } from 'comlink';
import { loadListing } from '../../content';
import { type Exploration, explore, type Numbers, type Options, type Progress } from '../../kernel';

const service = {
  /** Searches a program; `report` hears how far it has come. @throws Error if there is no such program. */
  async search(
    program: string,
    numbers: Numbers,
    options: Options,
    limit: number,
    report: (progress: Progress) => void,
  ): Promise<Exploration> {
    const listing = await loadListing(program);
    if (listing === undefined) throw new Error(`no program ${program}`);
    return explore(listing, { numbers, options, limit, onProgress: report });
  },
};

expose(service);

/** What the page sees of such a Worker. */
export type SearchWorker = typeof service;
