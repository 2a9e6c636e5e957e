import { useEffect } from 'react';
import { isBusy, type Session } from '../store';
import { usePlayback, useSessionState } from './use-playback';

/**
 * Says on the document whether the page can be used: `data-ready` is `true`, or `busy` while a step is computed or
 * animated, or a part of the picture is being fetched (`Coming`). It turns busy in the same call that begins the work, and true after the picture is painted.
 */
export function useReady(session: Session): void {
  const { store } = session.playback;
  const isMoving = useSessionState((state) => state.moving || state.loading);
  // every change, since busy may have come and gone between two pictures
  usePlayback((state) => state);
  useEffect(
    () =>
      store.subscribe((state) => {
        if (isBusy(state)) say('busy');
      }),
    [store],
  );
  useEffect(() => {
    if (isMoving || isBusy(store.getState())) {
      say('busy');
      return undefined;
    }
    let timer: number | undefined;
    let frame = requestAnimationFrame(function look() {
      timer = window.setTimeout(() => {
        if (document.querySelector('[data-coming]') !== null) frame = requestAnimationFrame(look);
        else if (!isBusy(store.getState())) say('true');
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  });
}

function say(ready: 'true' | 'busy'): void {
  const { dataset } = document.documentElement;
  if (dataset.ready !== ready) dataset.ready = ready;
}
