/** The face of the kernel: what other floors may use. */
export { apply } from './apply';
export {
  type Choice,
  canTake,
  choicesOf,
  commandIn,
  commandTo,
  deliverable,
  feederTid,
  isFeeder,
  isIdle,
  isPickled,
  isReadable,
  isRunnable,
  isSatisfied,
  livingChildren,
  nextDeadline,
  type Outcome,
  outcomeOf,
  processNoOf,
  TIME,
  tidOf,
} from './choices';
export { CALL_METHODS, type Call, type CallMethod, readCall } from './command';
export { isExiting } from './decide-exit';
export { itemId } from './decide-queue';
export { isImporting } from './decide-start';
export type { KernelEvent } from './events';
export { PyException, tracebackLast, tracebackName } from './exceptions';
export { type Exploration, type ExploreOptions, explore, exploring } from './explore';
export { type Fifo, head, toArray } from './fifo';
export { type InlineOptions, InlineProcesses, replay, runInline } from './inline';
export { Interpreter } from './interpreter';
export type { Ending } from './outputs';
export { printTrace } from './print-trace';
export {
  allNumbers,
  type Body,
  type Line,
  lineOf,
  type Numbers,
  type Program,
  type ProgramNumber,
  type Py,
  sourceWith,
} from './program';
export type { Answer, Question } from './questions';
export { run } from './run';
export { articleOrder, type Scheduler, scripted, shuffled, takeTurns } from './schedulers';
export {
  type CallResult,
  DEFAULT_OPTIONS,
  type Feeder,
  type Item,
  isZombie,
  type KernelState,
  type Millis,
  methodOf,
  type Options,
  type Os,
  type Process,
  processOf,
  type Queue,
  qsizeOf,
  queueOf,
  type Raised,
  type Signal,
  type StartMethod,
  slotsOf,
  type Tid,
  type Variable,
  type Wait,
} from './state';
export type { Progress } from './state-graph';
export type {
  Binding,
  Birth,
  GetCall,
  PeekMethod,
  Pickled,
  ProcessPeek,
  PutCall,
  Resumption,
  Syscall,
  Trap,
  UncaughtError,
} from './syscalls';
export {
  choicesIn,
  type Exchange,
  forkTrace,
  historyOf,
  lastState,
  newTrace,
  type OutputLine,
  type Pickling,
  type Trace,
  type Turn,
  turnAt,
} from './trace';
export { ignoredAtExit, tracebackOf } from './traceback';
export {
  type ProcessHandle,
  type ProcessNo,
  type PyObject,
  type QueueHandle,
  type QueueId,
  repr,
  shown,
  str,
  type Value,
} from './value';
export {
  type LeftBehind,
  leftBehind,
  stuckProcesses,
  unableToEnd,
  usersOf,
  type WaitsFor,
  waitsFor,
} from './waits-for';
