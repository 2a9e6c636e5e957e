import { turnAt } from '../../kernel';
import { isOver, nextOf } from '../../store';
import { useSlider } from '../LivePlayhead';
import { LiveStepPair } from '../LiveTransport';
import { useMedia } from '../shell/use-media';
import { Strip } from '../timeline/Strip';
import { PlayButton } from '../transport/PlayButton';
import { WhoNext } from '../transport/WhoNext';
import { usePlayback, useSession } from '../use-playback';
import { OpenLink } from './OpenLink';

/** The bar of a frame: Back, Step, Play, who goes next where there is room, the slider, and the way out. */
export function EmbedBar() {
  const { playback } = useSession();
  const trace = usePlayback((state) => state.trace);
  const step = usePlayback((state) => state.cursor);
  const playing = usePlayback((state) => state.playing);
  const over = usePlayback(isOver);
  const next = usePlayback(nextOf);
  const slider = useSlider();
  const roomy = useMedia('(min-width: 640px)');
  return (
    <div className="bar dock embed-bar">
      <LiveStepPair />
      <PlayButton
        playing={playing}
        off={over}
        onPlay={() => playback.play()}
        onPause={() => playback.pause()}
      />
      {roomy && trace !== null ? (
        <WhoNext
          state={turnAt(trace, step).state}
          next={next}
          onChoose={(choice) => playback.choose(choice)}
          compact
        />
      ) : null}
      <div className="embed-strip">{slider && trace && <Strip {...slider} trace={trace} />}</div>
      <OpenLink />
    </div>
  );
}
