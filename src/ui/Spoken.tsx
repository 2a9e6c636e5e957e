import { useEffect, useRef, useState } from 'react';
import { summary } from '../narration';
import { speedWords } from './transport/tool-words';
import { usePlayback, useSession } from './use-playback';

/** While a run is played it is announced at most this often, ms. */
const PAUSE = 2000;

/** What is announced while a run is played: several steps in one sentence; and a new speed. Nobody sees it. */
export function Spoken() {
  const { store } = useSession().playback;
  const playing = usePlayback((state) => state.playing);
  const [words, setWords] = useState('');
  const said = useRef(0);
  const speed = usePlayback((state) => state.speed);
  const heard = useRef(speed);
  useEffect(() => {
    if (heard.current !== speed) setWords(`Speed ${speedWords(speed)}.`);
    heard.current = speed;
  }, [speed]);
  useEffect(() => {
    if (!playing) return;
    said.current = store.getState().cursor;
    const say = () => {
      const { trace, cursor } = store.getState();
      if (trace === null || cursor <= said.current) return;
      setWords(summary(trace, said.current, cursor));
      said.current = cursor;
    };
    const timer = setInterval(say, PAUSE);
    return () => {
      clearInterval(timer);
      say();
    };
  }, [playing, store]);
  return (
    <p className="vh" aria-live="polite" aria-atomic="true" data-spoken="">
      {words}
    </p>
  );
}
