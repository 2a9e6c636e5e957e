import {
  isFeeder,
  type KernelState,
  methodOf,
  outcomeOf,
  processNoOf,
  processOf,
  type Syscall,
  TIME,
  type Trace,
  type Turn,
  turnAt,
} from '../kernel';
import { joined, saidDeath, withLosses } from './endings';
import { saidFeeder } from './feeder-steps';
import { saidAsked, saidImported, saidQueueOrder, saidSignal } from './order-steps';
import { listed, type Sentence } from './phrase';
import { saidExit, saidJoin, saidLine, saidSleep } from './process-steps';
import { saidGet, saidPeek, saidPut } from './queue-steps';
import { say } from './say';
import { happened, nameOf, type Step, shortName } from './step';

// invariant: a turn is shared only by traces with the same past, so its sentence is the same in all of them
const sentences = new WeakMap<Turn, Sentence>();

/** What happened in a step, in one sentence: from the states before and after it and its events. */
export function narrate(trace: Trace, step: number): Sentence {
  const turn = turnAt(trace, step);
  const sentence = sentences.get(turn) ?? sentenceOf(trace, step, turn);
  sentences.set(turn, sentence);
  return sentence;
}

function sentenceOf(trace: Trace, step: number, turn: Turn): Sentence {
  if (turn.choice === null) return say(null, 'start');
  const previous = turnAt(trace, step - 1);
  const was = previous.state;
  if (turn.choice === TIME) return saidTime(was, turn);
  const no = processNoOf(turn.choice);
  if (isFeeder(turn.choice)) return saidFeeder(previous, turn, no);
  const before = processOf(was, no);
  const facts = { before, after: processOf(turn.state, no), was, state: turn.state, events: turn.events };
  const asked = before.pending?.call === 'idle' ? commandOf(turn, no) : before.pending;
  if (asked === null) return saidLine(facts);
  const sentence = saidImported(trace, step, facts) ?? saidDeath(facts) ?? saidCall(facts, asked);
  return withEnd(withLosses(sentence, previous, turn), turn.state);
}

// What an idle process was told to do in this turn is the first thing it asked.
function commandOf(turn: Turn, no: number): Syscall | null {
  const trapped = turn.events.find((event) => event.type === 'process.trapped' && event.process === no);
  return trapped?.type === 'process.trapped' ? trapped.syscall : null;
}

function saidCall(step: Step, call: Syscall): Sentence {
  const { before, state, events } = step;
  const { no, name } = before;
  const raised = happened(events, 'exception.raised');
  if (raised !== undefined && raised.queue === null) {
    return say(no, 'raise', name, shortName(raised.exception), raised.message);
  }
  const exited = happened(events, 'process.exited');
  if (exited !== undefined && call.call !== 'exit') return say(no, 'exit', name, exited.code);
  switch (call.call) {
    case 'line':
    case 'idle':
    case 'raise':
    case 'current_process':
    case 'parent_process':
    case 'active_children':
    case 'get_all_start_methods':
    case 'get_start_method':
    case 'set_start_method':
    case 'input':
      return saidLine(step);
    case 'terminate':
    case 'kill':
      return saidSignal(step, call.process, call.call);
    case 'close_process':
      return say(no, 'process.close', name, nameOf(state, call.process));
    case 'is_alive':
    case 'exitcode':
    case 'pid':
    case 'sentinel':
    case 'repr':
    case 'name':
    case 'daemon':
      return saidAsked(step) ?? saidLine(step);
    case 'set_name':
      return say(no, 'process.name', name, { code: String(call.value) });
    case 'set_daemon':
      return say(no, 'process.daemon', name, nameOf(state, call.process), isDaemon(state, call.process));
    case 'close':
    case 'join_thread':
    case 'cancel_join_thread':
      return saidQueueOrder(step, call);
    case 'except': {
      const caught = happened(events, 'exception.caught');
      return caught ? say(no, 'caught', name, { code: caught.exception }, caught.line) : saidLine(step);
    }
    case 'print':
      return say(no, 'print', name, call.text);
    case 'sleep':
      return saidSleep(step, call.seconds);
    case 'Process':
      return say(no, 'process.create', name, happened(events, 'process.created')?.name ?? '');
    case 'start':
      return say(
        no,
        methodOf(state, processOf(state, call.process)) === 'fork' ? 'process.start' : 'process.spawn',
        name,
        nameOf(state, call.process),
      );
    case 'join':
      return saidJoin(step, call.process, call.timeout);
    case 'Queue':
      return say(no, 'queue.create', name, { code: call.name }, call.maxsize > 0 ? call.maxsize : null);
    case 'put':
      return saidPut(step, call);
    case 'get':
      return saidGet(step, call);
    case 'qsize':
    case 'empty':
    case 'full':
      return saidPeek(step, call.queue, call.call);
    case '_exit':
    case 'exit':
      return saidExit(step);
  }
}

function isDaemon(state: KernelState, no: number): boolean {
  return processOf(state, no).daemon;
}

function saidTime(was: KernelState, { state, events }: Turn): Sentence {
  const over = events
    .filter((event) => event.type === 'wait.expired')
    .map((event) => processOf(state, event.process));
  const asleep = over.filter((process) => process.wait?.for === 'time').map((process) => process.name);
  const others = over.filter((process) => process.wait?.for !== 'time').map((process) => process.name);
  const sleep = asleep.length > 0 ? ` ${listed(asleep)} can wake up.` : '';
  const limit = others.length > 0 ? ` The time is up for ${listed(others)}.` : '';
  return say(null, 'time', state.now - was.now, sleep + limit);
}

// The step that ends the last process is also the step that ends the run.
function withEnd(sentence: Sentence, state: KernelState): Sentence {
  if (outcomeOf(state) !== 'finished') return sentence;
  return joined(sentence, [say(null, 'end', state.printed).phrase]);
}
