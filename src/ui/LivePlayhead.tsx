import { useCallback } from 'react';
import { narrate } from '../narration';
import { laterStepOf, startOf } from '../store';
import { Coming, Fetched, lazyPart } from './parts/lazy-part';
import { useNarrow } from './shell/use-narrow';
import { type PlayheadPlace, Scrubber } from './timeline/Scrubber';
import { usePlayback, useSession } from './use-playback';

const Strip = lazyPart(() => import('./timeline/Strip').then((module) => module.Strip));

/**
 * The slider over the timeline. It says the step that is shown at once; at a single step its line moves with the lanes
 * it cuts, a frame later, and under a hand that drags at once. In one column the timeline may be hidden, so there the
 * slider is a strip over the buttons and this only looks like it.
 */
export function LivePlayhead(place: PlayheadPlace) {
  const slider = useSlider();
  const narrow = useNarrow();
  const at = usePlayback((state) => (state.moved === 'jump' ? state.cursor : laterStepOf('timeline', state)));
  return slider && <Scrubber {...place} {...slider} at={at} valueText={narrow ? null : slider.valueText} />;
}

/** The slider of one column, over the buttons. */
export function LiveStrip() {
  return useNarrow() ? <NarrowStrip /> : null;
}

function NarrowStrip() {
  const slider = useSlider();
  return (
    <div className="strip">
      <Fetched fallback={<Coming />}>{slider && <Strip {...slider} />}</Fetched>
    </div>
  );
}

/** What a slider over the run needs; null: there is no run yet. */
export function useSlider() {
  const trace = usePlayback((state) => state.trace);
  const step = usePlayback((state) => state.cursor);
  const known = usePlayback((state) => state.known);
  const onSeek = useSeek();
  if (trace === null) return null;
  return { trace, step, known, valueText: `Step ${step} of ${known}. ${narrate(trace, step).text}`, onSeek };
}

/** Goes to a recorded step, but not before the first at which the learner has a say. */
export function useSeek(): (step: number) => void {
  const { playback } = useSession();
  return useCallback((to) => playback.seek(Math.max(startOf(playback.store.getState()), to)), [playback]);
}
