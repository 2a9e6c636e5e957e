import { useCallback } from 'react';
import { narrate } from '../narration';
import { startOf } from '../store';
import { type PlayheadPlace, Scrubber } from './timeline/Scrubber';
import { usePlayback, useSession } from './use-playback';

/** The slider over the timeline. It says the step that is shown at once; the picture behind it follows a frame later. */
export function LivePlayhead(place: PlayheadPlace) {
  const trace = usePlayback((state) => state.trace);
  const step = usePlayback((state) => state.cursor);
  const known = usePlayback((state) => state.known);
  const onSeek = useSeek();
  if (trace === null) return null;
  const valueText = `Step ${step} of ${known}. ${narrate(trace, step).text}`;
  return <Scrubber {...place} step={step} known={known} valueText={valueText} onSeek={onSeek} />;
}

/** Goes to a recorded step, but not before the first at which the learner has a say. */
export function useSeek(): (step: number) => void {
  const { playback } = useSession();
  return useCallback((to) => playback.seek(Math.max(startOf(playback.store.getState()), to)), [playback]);
}
