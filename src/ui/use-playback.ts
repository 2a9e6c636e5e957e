import { createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { PlaybackState, Session, SessionState } from '../store';

/** The session of this page, for everything below the roof. */
export const SessionContext = createContext<Session | null>(null);

/** The session. @throws Error outside of `SessionContext` */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('there is no session here');
  return session;
}

/** A part of where the learner is and how it looks. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().store, select);
}

/** A part of what is being played. */
export function usePlayback<T>(select: (state: PlaybackState) => T): T {
  const { store, picture } = useSession().playback;
  return useSyncExternalStore(picture.subscribe, () => select(store.getState()));
}
