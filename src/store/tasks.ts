/**
 * Runs tasks one after the other, each to its end. A task that comes when none is running begins at once, in the same
 * call, so that a step that needs no answer from a Worker is painted with the key that asked for it.
 */
export class Tasks {
  readonly #waiting: (() => Promise<void> | undefined)[] = [];
  readonly #onBusy: (busy: boolean) => void;
  #running = false;

  /** @param onBusy told when a task has to wait for something, and when nothing is left to do. */
  constructor(onBusy: (busy: boolean) => void) {
    this.#onBusy = onBusy;
  }

  add(task: () => Promise<void> | undefined): void {
    this.#waiting.push(task);
    if (!this.#running) void this.#run();
  }

  /** True if there is more to do than what is being done. */
  get more(): boolean {
    return this.#waiting.length > 0;
  }

  /** Drops what has not begun. */
  clear(): void {
    this.#waiting.length = 0;
  }

  async #run(): Promise<void> {
    this.#running = true;
    let waited = false;
    for (let task = this.#waiting.shift(); task; task = this.#waiting.shift()) {
      const done = task();
      if (done === undefined) continue;
      if (!waited) this.#onBusy(true);
      waited = true;
      await done;
    }
    this.#running = false;
    if (waited) this.#onBusy(false);
  }
}
