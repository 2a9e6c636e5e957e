import {
  isFeeder,
  type KernelState,
  outcomeOf,
  processNoOf,
  processOf,
  type Syscall,
  TIME,
  type Trace,
  type Turn,
  turnAt,
} from '../kernel';
import { listed, type Sentence, textOf, words } from './phrase';
import { saidExit, saidJoin, saidLine, saidSleep } from './process-steps';
import { saidGet, saidPeek, saidPut } from './queue-steps';
import { say } from './say';
import { happened, nameOf, type Step, shortName } from './step';

/** What happened in a step, in one sentence: from the states before and after it and its events. */
export function narrate(trace: Trace, step: number): Sentence {
  const turn = turnAt(trace, step);
  if (turn.choice === null) return say(null, 'start');
  const was = turnAt(trace, step - 1).state;
  if (turn.choice === TIME) return saidTime(was, turn);
  const no = processNoOf(turn.choice);
  if (isFeeder(turn.choice)) return saidFeeder(turn, no);
  const before = processOf(was, no);
  const facts = { before, after: processOf(turn.state, no), was, state: turn.state, events: turn.events };
  const asked = before.pending?.call === 'idle' ? commandOf(turn, no) : before.pending;
  return asked === null ? saidLine(facts) : withEnd(saidCall(facts, asked), turn.state);
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
    case 'terminate':
    case 'kill':
    case 'close_process':
    case 'is_alive':
    case 'exitcode':
    case 'pid':
    case 'name':
    case 'daemon':
    case 'set_name':
    case 'set_daemon':
    case 'current_process':
    case 'close':
    case 'join_thread':
    case 'cancel_join_thread':
      return saidLine(step);
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
      return say(no, 'process.start', name, nameOf(state, call.process));
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
    case 'exit':
      return saidExit(step);
  }
}

function saidFeeder({ state, events }: Turn, no: number): Sentence {
  const written = happened(events, 'pipe.written');
  const q = { code: state.queues[written?.queue ?? 0]?.name ?? '' };
  return say(no, 'feeder', nameOf(state, no), { code: written?.item.repr ?? '' }, q);
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
  const phrase = words`${sentence.phrase} ${say(null, 'end', state.printed).phrase}`;
  return { ...sentence, phrase, text: textOf(phrase) };
}
