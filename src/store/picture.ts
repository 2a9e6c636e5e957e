import type { StoreApi } from 'zustand/vanilla';
import type { PlaybackState } from './playback-state';
import { isPainted } from './selectors';
import type { Tasks } from './tasks';

/** The most changes that are told at once. */
const AT_ONCE = 12;

/** Tells what draws of what is new, and sees to it that the parts that are drawn second come after the first are painted. */
export class Picture {
  readonly #listeners = new Set<() => void>();
  /** Changes nobody was told of yet. */
  #untold = 0;
  #painting = false;

  /** @param afterPaint calls back once what has changed is painted. */
  constructor(store: StoreApi<PlaybackState>, tasks: Tasks, afterPaint: (act: () => void) => void) {
    store.subscribe((state) => {
      // while a long recording shows how far it has come, what is drawn second waits for its end
      const isRacing = state.busy && state.playing;
      if (!isPainted(state) && !isRacing && !this.#painting) {
        this.#painting = true;
        afterPaint(() => {
          this.#painting = false;
          const { trace, known, cursor } = store.getState();
          store.setState({ painted: { trace, known, cursor } });
        });
      }
      if (tasks.more && ++this.#untold < AT_ONCE) return;
      this.#untold = 0;
      for (const listener of this.#listeners) listener();
    });
  }

  /**
   * Like the store's own, for what draws: of steps that are waited for one behind the other, as when a key is held on a
   * slow machine, several are told at once.
   */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
