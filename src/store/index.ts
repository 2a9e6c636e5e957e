/** The face of the store: what the page shows and does. */

export type { Ghost } from './branches';
export { GOALS, type Goal } from './goals';
export {
  checkNumbers,
  type Link,
  MAX_STEPS,
  type Route,
  readLink,
  THEMES,
  type Theme,
  writeLink,
} from './link';
export { linkToRun } from './link-to-run';
export { openSession } from './open-session';
export { MAX_SEED, type Order, seedOf } from './order';
export { type OutcomesState, openOutcomes } from './outcomes';
export { SPEEDS, type Speed, speedBeside } from './pace';
export { Playback } from './playback';
export type { OpenHost, Opening, PlaybackState } from './playback-state';
export type { Proof, ProofAnswer } from './proof';
export { isBusy, isOver, laterNextOf, laterStepOf, startOf } from './selectors';
export {
  type DialogName,
  type Moment,
  type Searched,
  Session,
  type SessionState,
  type Surroundings,
} from './session';
export { LETTER_KEYS, type LetterKeys, MOTIONS, type Motion, type Settings } from './settings';
