import { useRef } from 'react';
import { usePlayback, useSessionState } from './use-playback';

/** How the last move is shown: whether it is animated at all, which way it went, and how fast that goes. */
export function useMotion() {
  const moved = usePlayback((state) => state.moved);
  const speed = usePlayback((state) => state.speed);
  const still = useSessionState((state) => state.still);
  const isInstant = speed === 'instant';
  return { moved, animate: moved !== 'jump' && !still && !isInstant, speed: isInstant ? 1 : speed };
}

/** The same for a part that comes later: of the move that led to what it shows, whatever moved since. */
export function useLaterMotion(shown: unknown) {
  const motion = useMotion();
  const kept = useRef({ shown, motion });
  if (kept.current.shown !== shown) kept.current = { shown, motion };
  return kept.current.motion;
}
