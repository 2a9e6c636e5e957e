import { type Remote, releaseProxy, wrap } from 'comlink';
import type { ProcessNo } from '../kernel';
import { WorkerStopped } from './host';
import type { ProcessWorker } from './worker/process';

/** How long a call may take where a death cannot be heard of (no Web Locks), ms of wall time. */
const SILENCE = 5000;

/**
 * One Worker and its life. Comlink leaves a call pending for ever when its Worker dies, so every call is raced with
 * the news of its death: a lock that the Worker holds becomes free.
 */
export class WorkerSlot {
  readonly #no: ProcessNo;
  readonly #worker: Worker;
  readonly #remote: Remote<ProcessWorker>;
  readonly #end = new AbortController();
  readonly #stopped: Promise<never>;
  #stop: (why: string) => void = () => {};
  #watched = false;
  /** Resolves when the Worker can be used. */
  readonly ready: Promise<void>;

  /** @throws whatever the browser throws when it will not start a Worker. */
  constructor(no: ProcessNo, lock: string, onStopped: (no: ProcessNo) => void) {
    this.#no = no;
    this.#worker = new Worker(new URL('./worker/process.ts', import.meta.url), {
      type: 'module',
      name: `process ${no}`,
    });
    this.#stopped = new Promise((_, reject) => {
      this.#stop = (why) => {
        if (this.#end.signal.aborted) return;
        reject(new WorkerStopped(no, why));
        this.dispose();
        onStopped(no);
      };
    });
    this.#stopped.catch(() => {});
    this.#worker.addEventListener('error', (event) => this.#stop(event.message || 'it could not be loaded'));
    this.#worker.addEventListener('messageerror', () => this.#stop('its answer could not be read'));
    this.#remote = wrap<ProcessWorker>(this.#worker);
    this.ready = this.#watch(lock);
    this.ready.catch(() => {});
  }

  /** Calls the Worker. @throws WorkerStopped if it dies before it answers. */
  async call<T>(ask: (remote: Remote<ProcessWorker>) => Promise<T>): Promise<T> {
    await this.ready;
    return this.#race(ask(this.#remote));
  }

  dispose(): void {
    if (this.#end.signal.aborted) return;
    this.#end.abort();
    this.#remote[releaseProxy]();
    this.#worker.terminate();
  }

  async #watch(lock: string): Promise<void> {
    this.#watched = await this.#race(this.#remote.hold(lock));
    if (!this.#watched) return;
    navigator.locks
      .request(lock, { signal: this.#end.signal }, () => this.#stop('its thread has ended'))
      .catch(() => {});
  }

  #race<T>(answer: Promise<T>): Promise<T> {
    if (this.#watched) return Promise.race([answer, this.#stopped]);
    const timer = setTimeout(() => this.#stop('it has not answered'), SILENCE);
    return Promise.race([answer, this.#stopped]).finally(() => clearTimeout(timer));
  }

  /** The process it hosts. */
  get no(): ProcessNo {
    return this.#no;
  }
}
