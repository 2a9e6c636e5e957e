/** The only wall clock of the store: calls back after a while, unless it is stopped before. */
export interface Ticker {
  /** Calls `tick` once, `ms` of wall time from now. A later call replaces an earlier one. */
  after(ms: number, tick: () => void): void;
  stop(): void;
}

/** A ticker on the browser's timers. */
export function browserTicker(): Ticker {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    after(ms, tick) {
      clearTimeout(timer);
      timer = setTimeout(tick, ms);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
