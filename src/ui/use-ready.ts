import { useEffect } from 'react';
import { isBusy, type Session } from '../store';

/**
 * Says on the document whether the page can be used: `data-ready` is `true`, or `busy` while a step is computed or
 * animated. It turns busy in the same call that begins the work, and true after the picture is painted.
 */
export function useReady(session: Session, isMoving: boolean): void {
  const { store } = session.playback;
  useEffect(
    () =>
      store.subscribe((state) => {
        if (isBusy(state)) document.documentElement.dataset.ready = 'busy';
      }),
    [store],
  );
  useEffect(() => {
    document.documentElement.dataset.ready = isMoving || isBusy(store.getState()) ? 'busy' : 'true';
  });
}
