import type { ReactNode } from 'react';
import { useCallback } from 'react';
import type { Choice, ProcessNo } from '../kernel';
import { laterNextOf, laterStepOf } from '../store';
import { ScrubNumber } from './code/ScrubNumber';
import { Stage } from './stage/Stage';
import { useEarlyLayout } from './use-early-layout';
import { useMotion } from './use-motion';
import { usePlayback, useSession } from './use-playback';

interface LiveStageProps {
  readonly onMoving: (moving: boolean) => void;
}

/** The stage of what is being played. */
export function LiveStage({ onMoving }: LiveStageProps): ReactNode {
  const { playback } = useSession();
  const trace = usePlayback((state) => state.trace);
  const step = usePlayback((state) => state.cursor);
  const later = usePlayback((state) => laterStepOf('panels', state));
  const listing = usePlayback((state) => state.listing);
  const numbers = usePlayback((state) => state.numbers);
  const stopped = usePlayback((state) => state.stopped);
  const next = usePlayback(laterNextOf);
  const playing = usePlayback((state) => state.playing);
  const { animate, moved, speed } = useMotion();
  useEarlyLayout(step, moved !== 'jump' && !playing);
  const onChoose = useCallback((choice: Choice) => playback.choose(choice), [playback]);
  const onRestart = useCallback((no: ProcessNo) => playback.restart(no), [playback]);
  const renderNumber = useCallback(
    (id: string) => {
      const spec = listing?.numbers.find((one) => one.id === id);
      if (spec === undefined) return null;
      const value = numbers[id] ?? spec.initial;
      return <ScrubNumber spec={spec} value={value} onChange={(next) => playback.setNumber(id, next)} />;
    },
    [listing, numbers, playback],
  );
  if (trace === null || listing === null) return <section className="stage" aria-label="Stage" />;
  return (
    <Stage
      trace={trace}
      step={step}
      later={later}
      animate={animate}
      speed={speed}
      listing={listing}
      numbers={numbers}
      next={next}
      onChoose={onChoose}
      stopped={stopped}
      onRestart={onRestart}
      renderNumber={renderNumber}
      onMoving={onMoving}
    />
  );
}
