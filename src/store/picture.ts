import type { StoreApi } from 'zustand/vanilla';
import { LATER_PARTS, type LaterPart, type PlaybackState } from './playback-state';
import { isDrawn, isDrawnIn } from './selectors';
import type { Tasks } from './tasks';

/** Calls back once what has changed is painted: each act when there is time for it, one behind the other. */
export type AfterPaint = (...acts: readonly (() => void)[]) => void;

/** The most changes that are told at once. */
const AT_ONCE = 12;

/** Tells what draws of what is new, and sees to it that the later parts come after the first are painted. */
export class Picture {
  readonly #listeners = new Set<() => void>();
  /** Changes nobody was told of yet. */
  #untold = 0;
  #drawing = false;

  constructor(store: StoreApi<PlaybackState>, tasks: Tasks, afterPaint: AfterPaint) {
    const drawLater = () => {
      const state = store.getState();
      // while a long recording shows how far it has come, the later parts wait for its end
      const isRacing = state.busy && state.playing;
      if (isDrawn(state) || isRacing || this.#drawing) return;
      this.#drawing = true;
      const draws = LATER_PARTS.map((part, at) => () => {
        draw(store, part);
        if (at < LATER_PARTS.length - 1) return;
        this.#drawing = false;
        // the first of them may be of a step that is gone by now
        drawLater();
      });
      afterPaint(...draws);
    };
    store.subscribe(() => {
      drawLater();
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

function draw(store: StoreApi<PlaybackState>, part: LaterPart): void {
  const { trace, known, cursor, later } = store.getState();
  if (!isDrawnIn(part, store.getState()))
    store.setState({ later: { ...later, [part]: { trace, known, cursor } } });
}
