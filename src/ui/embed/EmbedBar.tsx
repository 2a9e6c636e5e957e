import { useSlider } from '../LivePlayhead';
import { LivePlay, LiveStepPair, LiveWho } from '../LiveTransport';
import { useMedia } from '../shell/use-media';
import { Strip } from '../timeline/Strip';
import { OpenLink } from './OpenLink';

/** The bar of a frame: Back, Step, Play, who goes next where there is room, the slider, and the way out. */
export function EmbedBar() {
  const slider = useSlider();
  const roomy = useMedia('(min-width: 640px)');
  return (
    <div className="bar dock embed-bar">
      <LiveStepPair />
      <LivePlay />
      {roomy ? <LiveWho compact /> : null}
      <div className="embed-strip">{slider && <Strip {...slider} />}</div>
      <OpenLink />
    </div>
  );
}
