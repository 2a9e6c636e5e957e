import { type ReactNode, useCallback } from 'react';
import { turnAt } from '../kernel';
import { laterStepOf } from '../store';
import { CodeListing } from './code/CodeListing';
import { LiveNarration } from './LiveNarration';
import { LiveNotice } from './LiveNotice';
import { LivePanels } from './LivePanels';
import { LiveStage } from './LiveStage';
import { LiveTimeline } from './LiveTimeline';
import { LiveTransport } from './LiveTransport';
import { PageFrame } from './pages/PageFrame';
import { Fetched, lazyPart } from './parts/lazy-part';
import { useNarrow } from './shell/use-narrow';
import { useLaterMotion } from './use-motion';
import { usePlayback, useSession } from './use-playback';

// neither is needed for the first picture
const OtherRun = lazyPart(() => import('./OtherRun').then((module) => module.OtherRun));

// the same for every page, so that none is drawn again with it
const PANELS = [
  { name: 'Code', place: 'code', content: <LiveListing /> },
  { name: 'Timeline', place: 'time', content: <LiveTimeline /> },
  { name: 'Output', place: 'out', content: <LivePanels /> },
];

interface PlayScreenProps {
  readonly top: ReactNode;
  readonly onMoving: (moving: boolean) => void;
}

/** A program being played, live. */
export function PlayScreen({ top, onMoving }: PlayScreenProps) {
  const title = usePlayback((state) => state.listing?.title ?? '');
  const narrow = useNarrow();
  // its live region is there before its first words; it is asked for once the first step is painted
  const begun = usePlayback(({ later, ghost }) => later.panels.known > 0 || ghost !== null);
  const other = begun ? (
    <Fetched>
      <OtherRun />
    </Fetched>
  ) : null;
  return (
    <PageFrame
      title={title}
      top={top}
      notice={<LiveNotice />}
      stage={<LiveStage onMoving={onMoving} />}
      narration={
        <>
          <LiveNarration />
          {narrow ? null : other}
        </>
      }
      bar={
        <>
          {narrow ? other : null}
          <LiveTransport />
        </>
      }
      panels={PANELS}
    />
  );
}

function LiveListing() {
  const { playback } = useSession();
  const listing = usePlayback((state) => state.listing);
  const trace = usePlayback((state) => state.trace);
  const numbers = usePlayback((state) => state.numbers);
  const step = usePlayback((state) => laterStepOf('listing', state));
  const shown = trace && turnAt(trace, step);
  const { animate, moved } = useLaterMotion(shown);
  const onNumber = useCallback((id: string, value: number) => playback.setNumber(id, value), [playback]);
  const onReset = useCallback(() => playback.resetNumbers(), [playback]);
  if (listing === null || shown === null) return null;
  return (
    <CodeListing
      listing={listing}
      numbers={numbers}
      onNumber={onNumber}
      onReset={onReset}
      state={shown.state}
      step={step}
      canAnimate={animate && moved === 'step'}
    />
  );
}
