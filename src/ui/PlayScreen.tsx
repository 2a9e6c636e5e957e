import { type ReactNode, useCallback } from 'react';
import { turnAt } from '../kernel';
import { narrate } from '../narration';
import { CodeListing } from './code/CodeListing';
import { LiveNarration } from './LiveNarration';
import { LiveNotice } from './LiveNotice';
import { LiveStage } from './LiveStage';
import { LiveTransport } from './LiveTransport';
import { PlayPage } from './pages/PlayPage';
import { Panels } from './panels/Panels';
import { Timeline } from './timeline/Timeline';
import { usePlayback, useSession, useSessionState } from './use-playback';

interface PlayScreenProps {
  readonly top: ReactNode;
  readonly onMoving: (moving: boolean) => void;
}

/** A program being played, live. */
export function PlayScreen({ top, onMoving }: PlayScreenProps) {
  const { playback } = useSession();
  const listing = usePlayback((state) => state.listing);
  const trace = usePlayback((state) => state.trace);
  const step = usePlayback((state) => state.cursor);
  const onSeek = useCallback((to: number) => playback.seek(to), [playback]);
  return (
    <PlayPage
      title={listing?.title ?? ''}
      top={top}
      notice={<LiveNotice />}
      listing={<LiveListing />}
      stage={<LiveStage onMoving={onMoving} />}
      narration={<LiveNarration />}
      transport={<LiveTransport />}
      output={trace && <Panels trace={trace} step={step} onSeek={onSeek} narrate={narrate} />}
      timeline={
        trace &&
        listing && (
          <Timeline
            trace={trace}
            step={step}
            onSeek={onSeek}
            listing={listing}
            sentence={narrate(trace, step).text}
          />
        )
      }
    />
  );
}

function LiveListing() {
  const { playback } = useSession();
  const listing = usePlayback((state) => state.listing);
  const trace = usePlayback((state) => state.trace);
  const numbers = usePlayback((state) => state.numbers);
  const step = usePlayback((state) => state.cursor);
  const still = useSessionState((state) => state.still);
  const onNumber = useCallback((id: string, value: number) => playback.setNumber(id, value), [playback]);
  const onReset = useCallback(() => playback.resetNumbers(), [playback]);
  if (listing === null || trace === null) return null;
  return (
    <CodeListing
      listing={listing}
      numbers={numbers}
      onNumber={onNumber}
      onReset={onReset}
      state={turnAt(trace, step).state}
      step={step}
      canAnimate={!still}
    />
  );
}
