import { type GetCall, type PeekMethod, type PutCall, qsizeOf, queueOf, repr, shown } from '../kernel';
import { joined } from './endings';
import type { Sentence } from './phrase';
import { say } from './say';
import { happened, nameOf, type Step } from './step';

/** What a `put` came to. */
export function saidPut(step: Step, call: PutCall): Sentence {
  const { before, state, events } = step;
  const { no, name } = before;
  const queue = queueOf(state, call.queue);
  const q = { code: queue.name };
  const v = { code: shown(call.value) };
  if (happened(events, 'exception.raised')) {
    return before.wait === null
      ? say(no, 'put.at-once', name, q)
      : say(no, 'put.timeout', name, v, limit(call));
  }
  if (happened(events, 'wait.begun')) {
    return call.timeout === null
      ? say(no, 'put.wait', name, v, q)
      : say(no, 'put.wait.timeout', name, v, q, limit(call));
  }
  const full = queue.free === 0;
  if (state.options.feeder === 'scheduled') {
    if (happened(events, 'wait.ended')) return say(no, 'put.outbox.woke', name, v, q);
    if (full) return say(no, 'put.outbox.full', name, v, q);
    return say(no, 'put.outbox', name, v, q, happened(events, 'item.buffered')?.first === true);
  }
  const waited = happened(events, 'wait.ended')?.waited;
  if (waited !== undefined) return say(no, 'put.woke', name, v, q, waited, full);
  if (!happened(events, 'pipe.written')) return say(no, 'put.reserve', name, v, q);
  if (full) return say(no, 'put.full', name, v, q);
  return say(no, 'put', name, v, q, { taken: qsizeOf(queue), of: queue.maxsize > 0 ? queue.maxsize : null });
}

/** What a `get` came to. */
export function saidGet(step: Step, call: GetCall): Sentence {
  const { before, was, state, events } = step;
  const { no, name } = before;
  const queue = queueOf(state, call.queue);
  const q = { code: queue.name };
  const reader = queueOf(was, call.queue).reader;
  const others = reader !== null && reader !== no ? nameOf(was, reader) : null;
  if (happened(events, 'exception.raised')) {
    if (before.wait !== null) return say(no, 'get.timeout', name, limit(call));
    return others === null ? say(no, 'get.at-once', name, q) : say(no, 'get.at-once.turn', name, q, others);
  }
  if (happened(events, 'wait.begun')) {
    if (others !== null) return say(no, 'get.wait.turn', name, q, others);
    if (before.wait !== null) return say(no, 'get.wait.on', name, q);
    if (qsizeOf(queue) > 0) return say(no, 'get.wait.pipe', name, q);
    return call.timeout === null
      ? say(no, 'get.wait', name, q)
      : say(no, 'get.wait.timeout', name, q, limit(call));
  }
  const v = { code: happened(events, 'pipe.read')?.item.repr ?? '' };
  const left = qsizeOf(queue);
  const waited = happened(events, 'wait.ended')?.waited;
  if (waited !== undefined) return say(no, 'get.woke', name, v, q, waited, left);
  return left === 0 ? say(no, 'get.last', name, v, q) : say(no, 'get', name, v, q, left);
}

/** What a look at a queue answered. */
export function saidPeek({ before, state, events }: Step, queue: number, method: PeekMethod): Sentence {
  const answer = happened(events, 'queue.asked')?.answer ?? null;
  const call = { code: `${queueOf(state, queue).name}.${method}()` };
  const said = say(before.no, 'ask', before.name, call, { code: repr(answer) });
  const { free, pipe, name } = queueOf(state, queue);
  if (method === 'qsize' || free > 0 || pipe.size > 0) return said;
  return joined(said, [say(null, 'ask.both', { code: name }).phrase]);
}

function limit(call: PutCall | GetCall): number {
  return (call.timeout ?? 0) * 1000;
}
