import { useEffect } from 'react';
import { isBusy, type Session } from '../store';
import { isComing, onComing } from './parts/lazy-part';

/**
 * Says on the document whether the page can be used: `data-ready` is `true`, or `busy` while a step is computed or
 * animated, or a part of the picture is being fetched (`Coming`). It turns busy in the same call that begins the work, and
 * true after the picture is painted.
 */
export function useReady(session: Session): void {
  useEffect(() => {
    const { store } = session.playback;
    const isAtWork = () => {
      const { moving, loading } = session.store.getState();
      return moving || loading || isComing() || isBusy(store.getState());
    };
    let frame: number | null = null;
    let timer: number | undefined;
    // since the frame that is waited for was asked for
    let changed = false;
    const look = () => {
      changed = false;
      frame = requestAnimationFrame(() => {
        timer = window.setTimeout(() => {
          frame = null;
          if (isAtWork()) return;
          if (changed) look();
          else say('true');
        });
      });
    };
    // not by way of React: each change would be drawn once more, for nothing
    const onChange = () => {
      changed = true;
      if (isAtWork()) say('busy');
      else if (frame === null) look();
    };
    onChange();
    const unsubscribe = [store.subscribe(onChange), session.store.subscribe(onChange), onComing(onChange)];
    return () => {
      for (const stop of unsubscribe) stop();
      if (frame !== null) cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [session]);
}

function say(ready: 'true' | 'busy'): void {
  const { dataset } = document.documentElement;
  if (dataset.ready !== ready) dataset.ready = ready;
}
