import type { ReactNode } from 'react';
import { allNumbers } from '../kernel';
import { narrate } from '../narration';
import { startOf } from '../store';
import { LiveNarration } from './LiveNarration';
import { LiveNotice } from './LiveNotice';
import { LiveStrip, useSeek } from './LivePlayhead';
import { LiveTimeline } from './LiveTimeline';
import { Fetched, lazyPart } from './parts/lazy-part';
import { Loading } from './stage/Loading';
import { useMotion } from './use-motion';
import { usePlayback, useSession } from './use-playback';

const Lab = lazyPart(() => import('./lab').then((module) => module.Lab));

interface LabScreenProps {
  readonly top: ReactNode;
  readonly onMoving: (moving: boolean) => void;
}

/** The queue lab, live. Its parts are fetched when it is first opened. */
export function LabScreen({ top, onMoving }: LabScreenProps) {
  const { playback } = useSession();
  const onSeek = useSeek();
  const state = usePlayback((all) => all);
  const { animate, speed } = useMotion();
  const { listing, trace, cursor: step, known } = state;
  if (trace === null || listing === null) return top;
  const start = startOf(state);
  return (
    <Fetched
      fallback={
        <>
          {top}
          <Loading onMoving={onMoving} />
        </>
      }
    >
      <Lab
        top={top}
        notice={<LiveNotice />}
        narration={<LiveNarration />}
        timeline={<LiveTimeline />}
        strip={<LiveStrip />}
        listing={listing}
        numbers={allNumbers(listing, state.numbers)}
        trace={trace}
        step={step}
        start={start}
        animate={animate}
        speed={speed}
        stopped={state.stopped}
        onRestart={(no) => playback.restart(no)}
        onChoose={(choice) => playback.choose(choice)}
        onSeek={onSeek}
        onBack={() => step > start && playback.back()}
        onStep={step < known ? () => playback.step() : null}
        onNumber={(id, value) => playback.setNumber(id, value)}
        onClear={() => playback.clear()}
        onMoving={onMoving}
        narrate={narrate}
      />
    </Fetched>
  );
}
