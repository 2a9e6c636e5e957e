/** The entry of a Worker that hosts one process: its program's globals live in this thread and nowhere else. */
import { expose } from 'comlink';
import { loadListing } from '../../content';
import {
  type Binding,
  Interpreter,
  type Numbers,
  type Pickled,
  PyException,
  type Resumption,
  type Trap,
} from '../../kernel';

let interpreter: Interpreter | null = null;

async function goOn(process: Interpreter, resumption: Resumption): Promise<Trap> {
  const next = process.resume(resumption);
  return next instanceof PyException ? process.broken(next, await import('./traceback')) : next;
}

const service = {
  /**
   * Holds a lock with this name for as long as the thread lives, so that the page hears of its death.
   * Resolves once it is held; false where there are no locks.
   */
  hold(lock: string): Promise<boolean> {
    if (!('locks' in navigator)) return Promise.resolve(false);
    return new Promise((resolve, reject) => {
      navigator.locks
        .request(lock, () => {
          resolve(true);
          return new Promise(() => {});
        })
        .catch(reject);
    });
  },

  /** Begins a process and tells it all of this, birth first; answers with its last trap. */
  async begin(program: string, numbers: Numbers, history: readonly Resumption[]): Promise<Trap> {
    const listing = await loadListing(program);
    if (listing === undefined) throw new Error(`no program ${program}`);
    const read = listing.commanded ? (await import('./read-call')).readCall : null;
    const fresh = new Interpreter(listing, numbers, read);
    let trap: Trap | null = null;
    for (const resumption of history) trap = await goOn(fresh, resumption);
    if (trap === null) throw new Error('a process cannot begin without its birth');
    interpreter = fresh;
    return trap;
  },

  /** Goes on to the next trap. */
  resume(resumption: Resumption): Promise<Trap> {
    if (interpreter === null) throw new Error('this Worker hosts no process');
    return goOn(interpreter, resumption);
  },

  /** What an object of its memory is now. */
  pickle(ref: number): Pickled {
    if (interpreter === null) throw new Error('this Worker hosts no process');
    return interpreter.pickle(ref);
  },

  /** This thread's name, and the globals of the process in it as they are now. */
  globals(): { readonly worker: string; readonly globals: readonly Binding[] } {
    if (interpreter === null) throw new Error('this Worker hosts no process');
    return { worker: self.name, globals: interpreter.globals() };
  },
};

expose(service);

/** What the page sees of such a Worker. */
export type ProcessWorker = typeof service;
