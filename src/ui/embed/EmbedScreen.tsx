import './embed.css';
import { useRef } from 'react';
import { LiveNarration } from '../LiveNarration';
import { LiveNotice } from '../LiveNotice';
import { LiveStage } from '../LiveStage';
import { usePlayback } from '../use-playback';
import { EmbedBar } from './EmbedBar';
import { useMessages } from './use-messages';
import { useMoverInView } from './use-mover-in-view';

interface EmbedScreenProps {
  readonly onMoving: (moving: boolean) => void;
}

/** A program in a frame of somebody else's page: the stage, its sentence, and what moves it. It does nothing by itself. */
export function EmbedScreen({ onMoving }: EmbedScreenProps) {
  const page = useRef<HTMLDivElement>(null);
  const title = usePlayback((state) => state.listing?.title ?? '');
  useMessages(page);
  useMoverInView(page);
  return (
    <div className="embed" ref={page}>
      <LiveNotice />
      <main id="main" tabIndex={-1}>
        <h1 className="vh">{title}</h1>
        <div className="slot slot-stage">
          <h2 className="vh">Stage</h2>
          <LiveStage onMoving={onMoving} />
        </div>
        <div className="slot slot-say">
          <LiveNarration />
        </div>
        <div className="slot slot-bar">
          <EmbedBar />
        </div>
      </main>
    </div>
  );
}
