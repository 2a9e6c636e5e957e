import type { ReactNode } from 'react';
import { LiveNarration } from './LiveNarration';
import { LiveNotice } from './LiveNotice';
import { LiveStage } from './LiveStage';
import { LiveStepPair } from './LiveTransport';
import { HomePage } from './pages/HomePage';

interface HomeScreenProps {
  readonly top: ReactNode;
  readonly onMoving: (moving: boolean) => void;
}

/** The first page, live. */
export function HomeScreen({ top, onMoving }: HomeScreenProps) {
  return (
    <HomePage
      top={top}
      notice={<LiveNotice />}
      stage={<LiveStage onMoving={onMoving} />}
      narration={
        <LiveNarration>
          <LiveStepPair />
        </LiveNarration>
      }
    />
  );
}
