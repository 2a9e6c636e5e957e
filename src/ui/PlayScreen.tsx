import {
  type CSSProperties,
  memo,
  type ReactNode,
  Suspense,
  useCallback,
  useDeferredValue,
  useLayoutEffect,
  useRef,
} from 'react';
import { turnAt } from '../kernel';
import { narrate } from '../narration';
import { CodeListing } from './code/CodeListing';
import { LiveNarration } from './LiveNarration';
import { LiveNotice } from './LiveNotice';
import { useSeek } from './LivePlayhead';
import { LiveStage } from './LiveStage';
import { LiveTimeline } from './LiveTimeline';
import { LiveTransport } from './LiveTransport';
import { PlayPage } from './pages/PlayPage';
import { Panels } from './panels/Panels';
import { Coming, lazyPart } from './parts/lazy-part';
import { useNarrow } from './shell/use-narrow';
import { LIFT } from './stage/animate';
import { useMotion } from './use-motion';
import { usePlayback, useSession } from './use-playback';

// neither is needed for the first picture
const OtherRun = lazyPart(() => import('./OtherRun').then((module) => module.OtherRun));

const LastingPanels = memo(Panels);

interface PlayScreenProps {
  readonly top: ReactNode;
  readonly onMoving: (moving: boolean) => void;
}

/** A program being played, live. */
export function PlayScreen({ top, onMoving }: PlayScreenProps) {
  const title = usePlayback((state) => state.listing?.title ?? '');
  const narrow = useNarrow();
  // its live region is there before its first words
  const begun = usePlayback(({ known, ghost }) => known > 0 || ghost !== null);
  const other = begun ? (
    <Suspense>
      <OtherRun />
    </Suspense>
  ) : null;
  return (
    <PlayPage
      title={title}
      top={top}
      notice={<LiveNotice />}
      listing={<LiveListing />}
      stage={<LiveStage onMoving={onMoving} />}
      narration={
        <>
          <LiveNarration />
          {narrow ? null : other}
        </>
      }
      transport={
        <>
          {narrow ? other : null}
          <LiveTransport />
        </>
      }
      output={<LivePanels />}
      timeline={<LiveTimeline />}
    />
  );
}

function LivePanels() {
  const painted = usePlayback((state) => state.painted);
  const onSeek = useSeek();
  const { animate, moved, speed } = useMotion();
  // a jump draws the transcript anew, so it is drawn in slices, and not at all if another jump comes before its end
  const jumped = useDeferredValue(moved === 'jump' ? painted : null);
  const before = useRef(painted);
  const shown = moved !== 'jump' || jumped === painted ? painted : before.current;
  useLayoutEffect(() => {
    before.current = shown;
  });
  if (shown.trace === null) return null;
  const lift = animate && moved === 'step' ? LIFT / speed : 0;
  return (
    <div className="arriving" style={{ '--lift': `${lift}s` } as CSSProperties}>
      <LastingPanels trace={shown.trace} step={shown.cursor} onSeek={onSeek} narrate={narrate} />
      {shown === painted ? null : <Coming />}
    </div>
  );
}

function LiveListing() {
  const { playback } = useSession();
  const listing = usePlayback((state) => state.listing);
  const trace = usePlayback((state) => state.trace);
  const numbers = usePlayback((state) => state.numbers);
  const step = usePlayback((state) => state.cursor);
  const { animate, moved } = useMotion();
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
      canAnimate={animate && moved === 'step'}
    />
  );
}
