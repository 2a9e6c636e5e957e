import {
  type Choice,
  choicesOf,
  feederTid,
  type KernelState,
  nextDeadline,
  type Process,
  TIME,
  tidOf,
} from '../../kernel';
import { seconds, textOf, waitedFor } from '../../narration';
import type { IconName } from '../parts/Icon';

/** One answer to "who goes next?", as it is shown. */
export interface Candidate {
  readonly choice: Choice;
  /** The process's number, or null for time. */
  readonly no: number | null;
  /** It is the process's feeder thread. */
  readonly isFeeder: boolean;
  /** Begins with the process's name; says why when it cannot go. */
  readonly name: string;
  readonly label: string;
  /** How much time would pass; null for a process. */
  readonly seconds: string | null;
  /** One word: `next`, `waits`, `ended`; empty when it can go. */
  readonly word: string;
  readonly icon: IconName;
  readonly can: boolean;
  readonly isNext: boolean;
}

/** Everybody on the stage, in the order of their numbers, each before its feeder thread, and time. */
export function candidatesIn(state: KernelState, next: Choice | null): Candidate[] {
  const choices = choicesOf(state);
  const processes = state.processes.flatMap((process): Candidate[] => {
    const choice = tidOf(process.no);
    const can = choices.includes(choice);
    const isNext = can && choice === next;
    const [word, why, icon] = can ? (['', '', 'running'] as const) : heldBy(state, process);
    const { no, name } = process;
    const suffix = isNext ? ', next' : can ? ', can go' : ` cannot go: ${why}`;
    const own = { choice, no, name: name + suffix, label: name, seconds: null, isFeeder: false };
    const main = { ...own, word: isNext ? 'next' : word, icon, can, isNext };
    return hasFeeder(state, process) ? [main, feederOf(state, process, choices, next)] : [main];
  });
  return [...processes, time(state, next)];
}

// in the simple view feeders go by themselves
function hasFeeder({ options, queues }: KernelState, { no, status }: Process): boolean {
  if (options.feeder !== 'scheduled' || status === 'ended') return false;
  return queues.some((queue) => queue.feeders.some((feeder) => feeder.process === no));
}

function feederOf(
  state: KernelState,
  { no, name }: Process,
  choices: readonly Choice[],
  next: Choice | null,
): Candidate {
  const choice = feederTid(no);
  const can = choices.includes(choice);
  const isNext = can && choice === next;
  const idle = state.queues.every(
    (queue) => !queue.feeders.some((one) => one.process === no && one.buffer.size > 0),
  );
  const why = idle ? 'its outbox is empty' : 'the pipe is full';
  const thread = `${name} feeder thread`;
  const suffix = isNext ? ', next' : can ? ', can go' : ` cannot go: ${why}`;
  return {
    choice,
    no,
    isFeeder: true,
    name: thread + suffix,
    label: 'feeder',
    seconds: null,
    word: isNext ? 'next' : can ? '' : idle ? 'idle' : 'waits',
    icon: 'running',
    can,
    isNext,
  };
}

function time(state: KernelState, next: Choice | null): Candidate {
  const deadline = nextDeadline(state);
  const base = { choice: TIME, no: null, isFeeder: false, icon: 'clock' } as const;
  if (deadline === null) {
    const name = 'Let time pass: nobody is waiting for a time';
    return {
      ...base,
      name,
      label: 'Let time pass',
      seconds: null,
      word: 'nobody waits for it',
      can: false,
      isNext: false,
    };
  }
  const isNext = next === TIME;
  const length = seconds(deadline - state.now);
  const label = `Let ${length} s pass`;
  const name = `Let time pass${isNext ? ', next' : ''}: ${label}`;
  return { ...base, name, label, seconds: length, word: isNext ? 'next' : '', can: true, isNext };
}

function heldBy(state: KernelState, process: Process): readonly [word: string, why: string, icon: IconName] {
  if (process.status === 'initial') return ['not started', 'not started', 'ready'];
  if (process.status === 'ended') return ['ended', 'it has ended', 'stop'];
  if (process.wait === null) return ['', '', 'running'];
  if (process.wait.for === 'time') return ['sleeps', 'it sleeps', 'moon'];
  return ['waits', `waits for ${textOf(waitedFor(state, process, process.wait))}`, 'waiting'];
}
