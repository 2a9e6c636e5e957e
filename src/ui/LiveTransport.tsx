import { turnAt } from '../kernel';
import { isOver, laterNextOf, laterStepOf } from '../store';
import { LiveStrip } from './LivePlayhead';
import { Fetched, lazyPart } from './parts/lazy-part';
import { useNarrow } from './shell/use-narrow';
import { PlayButton } from './transport/PlayButton';
import { StepPair } from './transport/StepPair';
import { Transport } from './transport/Transport';
import { WhoNext } from './transport/WhoNext';
import { usePlayback, useSession } from './use-playback';

// not needed for the first picture
const RunTools = lazyPart(() => import('./RunTools').then((module) => module.RunTools));

// the same for every step, so that none draws them again
const toolsOf = (compact: boolean) => (
  <Fetched>
    <RunTools compact={compact} />
  </Fetched>
);
const [TOOLS, COMPACT_TOOLS] = [toolsOf(false), toolsOf(true)];

/** The bar under the stage: moving through the run, and who goes next. */
export function LiveTransport() {
  const { playback } = useSession();
  const atStart = usePlayback((state) => state.cursor === 0);
  const over = usePlayback(isOver);
  const narrow = useNarrow();
  return (
    <>
      <LiveStrip />
      <Transport
        atStart={atStart}
        over={over}
        compact={narrow}
        onStep={() => playback.step()}
        onBack={() => playback.back()}
        onStart={() => playback.seek(0)}
        onEnd={() => playback.toEnd()}
        play={<LivePlay />}
        tools={narrow ? COMPACT_TOOLS : TOOLS}
      >
        <LiveWho compact={narrow} />
      </Transport>
    </>
  );
}

/** Play or Pause. */
export function LivePlay() {
  const { playback } = useSession();
  const playing = usePlayback((state) => state.playing);
  const over = usePlayback(isOver);
  return (
    <PlayButton
      playing={playing}
      off={over}
      onPlay={() => playback.play()}
      onPause={() => playback.pause()}
    />
  );
}

/** Who goes next: a row of chips or, `compact`, one that opens a list. */
export function LiveWho({ compact }: { readonly compact: boolean }) {
  const { playback } = useSession();
  const trace = usePlayback((state) => state.trace);
  const step = usePlayback((state) => laterStepOf('listing', state));
  const next = usePlayback(laterNextOf);
  return trace === null ? null : (
    <WhoNext
      state={turnAt(trace, step).state}
      next={next}
      onChoose={(choice) => playback.choose(choice)}
      compact={compact}
    />
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
