import { processOf, queueOf, type Syscall, type Trace } from '../kernel';
import type { Sentence } from './phrase';
import { say } from './say';
import { happened, nameOf, type Step } from './step';

type QueueOrder = Extract<Syscall, { readonly call: 'close' | 'join_thread' | 'cancel_join_thread' }>;

/** `terminate()` and `kill()`. */
export function saidSignal(step: Step, child: number, method: 'terminate' | 'kill'): Sentence {
  const { before, state, events } = step;
  const other = nameOf(state, child);
  return happened(events, 'signal.sent')
    ? say(before.no, 'process.signal', before.name, other, method)
    : say(before.no, 'process.signal.late', before.name, other, { code: `${method}()` });
}

/** `close()`, `join_thread()` and `cancel_join_thread()` of a queue. */
export function saidQueueOrder({ before, state, events }: Step, call: QueueOrder): Sentence {
  const { no, name } = before;
  const { name: queueName, cancelled, feeders } = queueOf(state, call.queue);
  const q = { code: queueName };
  if (call.call === 'close') return say(no, 'queue.close', name, q);
  if (call.call === 'cancel_join_thread') return say(no, 'queue.cancel', name, q);
  const left = feeders.some((feeder) => feeder.process === no && feeder.buffer.size > 0);
  if (left && cancelled.includes(no)) return say(no, 'queue.join.cancelled', name, q);
  return happened(events, 'wait.begun')
    ? say(no, 'queue.join.wait', name, q)
    : say(no, 'queue.join', name, q);
}

/** A look at a process: what was asked, as the program wrote it, and the answer. */
export function saidAsked({ before, events }: Step): Sentence | null {
  const answer = happened(events, 'call.returned');
  if (!happened(events, 'process.asked') || answer === undefined) return null;
  return say(before.no, 'process.ask', before.name, { code: answer.text }, { code: answer.repr });
}

/**
 * The last line of the top-level code that a spawned process runs, before it begins its function. MainProcess went on
 * from that line to another: what this one leaves out is what stands under `if __name__ == "__main__"`.
 */
export function saidImported(trace: Trace, at: number, { before, after }: Step): Sentence | null {
  if (before.parent === null || before.fn !== '<module>' || after.fn === '<module>') return null;
  if (before.pending?.call === 'exit') return null;
  const { no, name, line } = before;
  const fn = { code: `${after.fn}()` };
  const isSkipped = trace.turns.slice(1, at).some((turn, index) => {
    const main = trace.turns[index]?.state.processes[0];
    const next = processOf(turn.state, 0);
    return main?.line === line && next.line !== null && next.line !== line && next.fn === '<module>';
  });
  return isSkipped ? say(no, 'guard', name, fn) : say(no, 'imported', name, fn);
}
