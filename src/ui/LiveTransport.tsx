import { Suspense } from 'react';
import { outcomeOf, turnAt } from '../kernel';
import { isOver, nextOf } from '../store';
import { LiveStrip } from './LivePlayhead';
import { lazyPart } from './parts/lazy-part';
import { useNarrow } from './shell/use-narrow';
import { StepPair } from './transport/StepPair';
import { Transport } from './transport/Transport';
import { WhoNext } from './transport/WhoNext';
import { usePlayback, useSession } from './use-playback';

// not needed for the first picture
const RunTools = lazyPart(() => import('./RunTools').then((module) => module.RunTools));

// the same for every step, so that none draws them again
const toolsOf = (compact: boolean) => (
  <Suspense>
    <RunTools compact={compact} />
  </Suspense>
);
const [TOOLS, COMPACT_TOOLS] = [toolsOf(false), toolsOf(true)];

/** The bar under the stage: moving through the run, and who goes next. */
export function LiveTransport() {
  const { playback } = useSession();
  const trace = usePlayback((state) => state.trace);
  const step = usePlayback((state) => state.cursor);
  const playing = usePlayback((state) => state.playing);
  const over = usePlayback(isOver);
  const next = usePlayback(nextOf);
  const narrow = useNarrow();
  const state = trace && turnAt(trace, step).state;
  return (
    <>
      <LiveStrip />
      <Transport
        atStart={step === 0}
        atEnd={over}
        stuck={state !== null && outcomeOf(state) === 'stuck'}
        playing={playing}
        compact={narrow}
        onStep={() => playback.step()}
        onBack={() => playback.back()}
        onPlay={() => playback.play()}
        onPause={() => playback.pause()}
        onStart={() => playback.seek(0)}
        onEnd={() => playback.toEnd()}
        tools={narrow ? COMPACT_TOOLS : TOOLS}
      >
        {state === null ? null : (
          <WhoNext
            state={state}
            next={next}
            onChoose={(choice) => playback.choose(choice)}
            compact={narrow}
          />
        )}
      </Transport>
    </>
  );
}

/** Back and Step alone. */
export function LiveStepPair() {
  const { playback } = useSession();
  const atStart = usePlayback((state) => state.cursor === 0);
  const over = usePlayback(isOver);
  return (
    <StepPair atStart={atStart} over={over} onStep={() => playback.step()} onBack={() => playback.back()} />
  );
}
