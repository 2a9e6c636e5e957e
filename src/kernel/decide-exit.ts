import { isFlushed, livingChildren } from './choices';
import { isImporting } from './decide-start';
import { type Decision, NONE, waitOver } from './decision';
import type { KernelEvent } from './events';
import { tracebackLast } from './exceptions';
import type { KernelState, Process, Queue } from './state';
import type { ExitCall } from './syscalls';

/**
 * The end of a process as CPython 3.13 orders it (process.py, _bootstrap; util.py, _exit_function): the traceback;
 * daemons get SIGTERM; children are joined; then the feeders are. `upTo` says how far this goes.
 */
export function exit(state: KernelState, process: Process, syscall: ExitCall): Decision {
  const events: KernelEvent[] = waitOver(state, process);
  if (process.wait === null) {
    if (!syscall.told)
      for (const text of lastWords(process, syscall))
        events.push({ type: 'stderr.written', process: process.no, text });
    if (syscall.upTo === 'words') return { events, then: NONE };
    for (const child of livingChildren(state, process.no)) {
      if (!child.daemon || child.signal !== null) continue;
      events.push({ type: 'signal.sent', process: child.no, by: process.no, signal: 'SIGTERM' });
    }
  }
  if (livingChildren(state, process.no).length > 0)
    return { events, then: { wait: { for: 'children', until: null } } };
  if (!isFlushed(state, process.no)) return { events, then: { wait: { for: 'flush', until: null } } };
  if (syscall.upTo === 'function') return { events, then: NONE };
  events.push(...losses(state, process, 'cancelled'));
  const code = masked(state, syscall.code);
  events.push({ type: 'process.exited', process: process.no, code, error: syscall.error });
  return { events, then: 'gone' };
}

/** `os._exit()`: nothing is flushed, nobody is terminated or joined. */
export function exitAtOnce(state: KernelState, process: Process, code: number): Decision {
  const exited: KernelEvent = {
    type: 'process.exited',
    process: process.no,
    code: masked(state, code),
    error: null,
  };
  return { events: [...losses(state, process, 'killed'), exited], then: 'gone' };
}

// POSIX keeps eight bits of an exit code
function masked({ options }: KernelState, code: number): number {
  return options.os === 'windows' ? code >>> 0 : code & 0xff;
}

function lastWords(process: Process, { error, said }: ExitCall): readonly string[] {
  if (error === null) return said === null ? [] : said.split('\n');
  const header = process.parent === null || isImporting(process) ? [] : [`Process ${process.name}:`];
  return [...header, ...error.traceback, ...tracebackLast(error.type, error.message).split('\n')];
}

/** True once a process has begun to end: what its feeder cannot pickle from now on is lost without a word. */
export function isExiting(process: Process): boolean {
  return process.pending?.call === 'exit' && process.wait !== null;
}

/** A process dies of its signal: no clean-up, no flush; locks stay held and what was in its outbox is lost. */
export function die(state: KernelState, process: Process): readonly KernelEvent[] {
  const code = process.signal === 'SIGKILL' && state.options.os !== 'windows' ? -9 : -15;
  return [
    ...losses(state, process, 'killed'),
    { type: 'process.exited', process: process.no, code, error: null },
  ];
}

function losses(state: KernelState, process: Process, why: 'killed' | 'cancelled'): KernelEvent[] {
  return state.queues.flatMap((queue): KernelEvent[] => {
    const torn = queue.writer === process.no && !queue.torn;
    const items = buffered(queue, process) + (torn ? 1 : 0);
    return items === 0
      ? []
      : [{ type: 'items.lost', queue: queue.id, process: process.no, items, why, torn }];
  });
}

function buffered(queue: Queue, process: Process): number {
  return queue.feeders.find((feeder) => feeder.process === process.no)?.buffer.size ?? 0;
}
