import { useId } from 'react';
import { isOver } from '../store';
import { Spoken } from './Spoken';
import { useMedia } from './shell/use-media';
import { PaceFields } from './transport/PaceFields';
import { ToolsSheet } from './transport/ToolsSheet';
import { UntilControl } from './transport/UntilControl';
import { usePlayback, useSession } from './use-playback';

interface RunToolsProps {
  /** They stand in a sheet already. */
  readonly compact: boolean;
}

/** How far a run goes on, how fast it is played and in which order: in the bar, or behind one button. */
export function RunTools({ compact }: RunToolsProps) {
  const session = useSession();
  const { playback } = session;
  const goal = usePlayback((state) => state.goal);
  const speed = usePlayback((state) => state.speed);
  const order = usePlayback((state) => state.order);
  const over = usePlayback(isOver);
  const queues = usePlayback((state) => state.listing?.source.includes('Queue') ?? false);
  const wide = useMedia('(min-width: 1340px)');
  const sheet = useId();
  const until = (
    <UntilControl
      goal={goal}
      off={over}
      without={queues ? [] : ['queue']}
      onGoal={(chosen) => playback.setGoal(chosen)}
      onRun={() => playback.runUntil()}
    />
  );
  const pace = (
    <PaceFields
      speed={speed}
      order={order}
      onSpeed={(chosen) => session.change({ speed: chosen })}
      onOrder={(chosen) => playback.setOrder(chosen)}
    />
  );
  return (
    <>
      {compact || !wide ? null : until}
      {compact ? (
        <>
          {until}
          {pace}
        </>
      ) : (
        <ToolsSheet id={sheet} speed={speed} order={order} wide={wide}>
          {wide ? null : until}
          {pace}
        </ToolsSheet>
      )}
      <Spoken />
    </>
  );
}
