import { type RefObject, useEffect, useRef } from 'react';
import { narrate } from '../../narration';
import type { Session } from '../../store';
import { usePlayback, useSession, useSessionState } from '../use-playback';
import { type Asked, readMessage, type Told } from './messages';

/** Listens to the page around this one, and to nobody else; tells it each step, and the height that shows all of `page`. */
export function useMessages(page: RefObject<HTMLElement | null>): void {
  const session = useSession();
  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent) => {
      if (source !== window.parent || source === window) return;
      const asked = readMessage(data);
      if (asked !== null) obey(session, asked);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [session]);

  const trace = usePlayback((state) => state.later.panels.trace);
  const step = usePlayback((state) => state.later.panels.cursor);
  const known = usePlayback((state) => state.later.panels.known);
  useEffect(() => {
    if (trace !== null)
      tell({ procession: 1, ev: 'step', i: step, n: known, caption: narrate(trace, step).text });
  }, [trace, step, known]);

  const moving = useSessionState((state) => state.moving);
  const told = useRef(0);
  useEffect(() => {
    const element = page.current;
    if (element === null) return;
    const look = () => {
      const stage = element.querySelector('.stage');
      const px = element.offsetHeight + (stage === null ? 0 : stage.scrollHeight - stage.clientHeight);
      if (stage === null || px === told.current) return;
      told.current = px;
      tell({ procession: 1, ev: 'height', px });
    };
    if (trace !== null && !moving) look();
    const seen = new ResizeObserver(look);
    seen.observe(element);
    return () => seen.disconnect();
  }, [page, trace, moving]);
}

function obey({ playback }: Session, asked: Asked): void {
  if (asked.do === 'seek') playback.reach(asked.i);
  else playback[asked.do]();
}

// What is told is no secret, and a page from a file or in a sandbox has no origin to name.
function tell(told: Told): void {
  if (window.parent !== window) window.parent.postMessage(told, '*');
}
