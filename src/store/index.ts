/** The face of the store: what the page shows and does. */
export {
  checkNumbers,
  type Link,
  linkToRun,
  MAX_STEPS,
  type Route,
  readLink,
  THEMES,
  type Theme,
  writeLink,
} from './link';
export { openSession } from './open-session';
export { MAX_STATES, Outcomes, type OutcomesState } from './outcomes';
export { type OpenHost, type Opening, Playback, type PlaybackState } from './playback';
export { isBusy, isOver, nextOf, startOf } from './selectors';
export { Session, type SessionState, type Surroundings } from './session';
