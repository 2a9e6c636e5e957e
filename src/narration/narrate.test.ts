import { describe, expect, test } from 'vitest';
import {
  articleOrder,
  type Choice,
  DEFAULT_OPTIONS,
  lastState,
  type Program,
  runInline,
  scripted,
  type Trace,
} from '../kernel';
import { narrate, seconds, stuckChain, stuckOrder } from './index';

/** A program whose source is these lines. */
function program(lines: readonly string[], parts: Pick<Program, 'module'> & Partial<Program>): Program {
  return { id: 'test', source: lines.join('\n'), numbers: [], processes: 2, functions: {}, ...parts };
}

function said(trace: Trace): string[] {
  return trace.turns.map((_, step) => narrate(trace, step).text);
}

function run(
  one: Program,
  choices: readonly Choice[] = [],
  options: Parameters<typeof runInline>[2] = {},
): Trace {
  return runInline(one, scripted(choices, articleOrder), options);
}

/** MainProcess makes `q` with `maxsize` seats, starts a child with it, does its own part and joins the child. */
function parent(maxsize: number, child: Program['functions'][string], own?: Program['module']): Program {
  const lines = ['make', 'create', 'start', 'join', 'one', 'two', 'three', 'own'];
  return program(lines, {
    functions: { child },
    *module(py) {
      py.globals.q = yield py.at('make').Queue('q', maxsize);
      py.globals.p = yield py.at('create').Process('child', [py.globals.q]);
      yield py.at('start').start(py.globals.p);
      if (own) yield* own(py);
      yield py.at('join').join(py.globals.p);
    },
  });
}

describe('a queue with a limit', () => {
  const writer = parent(
    1,
    function* (py, q) {
      yield py.at('one').put(q, 'a');
      yield py.at('two').put(q, 'b');
    },
    function* (py) {
      yield py.at('own').get(py.globals.q);
      yield py.at('own').get(py.globals.q);
    },
  );

  test('the reader is late: put waits and is woken', () => {
    expect(said(run(writer, ['0', '0', '0', '1', '1', '0', '1', '0']))).toEqual([
      'The program starts. Only MainProcess is running.',
      'MainProcess makes a queue, q, with 1 seat.',
      'MainProcess creates Process-1. It is not running yet.',
      'MainProcess starts Process-1. It begins with a copy of everything MainProcess has now.',
      "Process-1 puts 'a' in q. Now it is full.",
      "q is full. Process-1 waits with 'b' until a seat is free.",
      "MainProcess takes 'a' from q. It was the last: none is left.",
      "A seat is free. Process-1 puts 'b' in q. Now it is full.",
      "MainProcess takes 'b' from q. It was the last: none is left.",
      'MainProcess waits for Process-1 to end.',
      'Process-1 ends. Exit code 0.',
      'Process-1 has ended, so MainProcess carries on.',
      'MainProcess ends. Exit code 0. Every process has ended. Nothing was printed.',
    ]);
  });

  test('the reader is early: get waits and is woken', () => {
    expect(said(run(writer, ['0', '0', '0', '0', '1', '0', '1', '0'])).slice(4, 9)).toEqual([
      'q is empty. MainProcess waits until something arrives.',
      "Process-1 puts 'a' in q. Now it is full.",
      "'a' has arrived. MainProcess takes it from q. None is left.",
      "Process-1 puts 'b' in q. Now it is full.",
      "MainProcess takes 'b' from q. It was the last: none is left.",
    ]);
  });

  test('with the feeder thread on its own, a message is reserved first', () => {
    const options = { options: { ...DEFAULT_OPTIONS, feeder: 'scheduled' as const } };
    expect(said(run(writer, ['0', '0', '0', '1', '0', '1f', '0'], options)).slice(4, 8)).toEqual([
      "Process-1 takes the last seat in q and drops 'a' in its outbox. put has returned.",
      'Nothing is in the pipe of q yet. MainProcess waits until something arrives.',
      "The feeder thread of Process-1 packs 'a' into bytes and writes it into the pipe of q.",
      "'a' has arrived. MainProcess takes it from q. None is left.",
    ]);
  });
});

describe('time', () => {
  test('get gives up, and nothing catches it', () => {
    const reader = parent(0, function* (py, q) {
      yield py.at('one').get(q, true, 0.5);
    });
    expect(said(run(reader)).slice(4)).toEqual([
      'MainProcess waits for Process-1 to end.',
      'q is empty. Process-1 waits, for 0.5 s at most.',
      '0.5 s pass. The time is up for Process-1.',
      'Nothing came in 0.5 s. Process-1 gets the exception Empty.',
      'Nothing in Process-1 catches Empty. Process-1 ends with exit code 1.',
      'Process-1 has ended, so MainProcess carries on.',
      expect.stringMatching(
        /^MainProcess ends\. Exit code 0\. Every process has ended\. \d+ lines were printed\.$/,
      ),
    ]);
  });

  test('two waits end together', () => {
    const both = parent(
      1,
      function* (py) {
        yield py.at('one').sleep(1);
      },
      function* (py) {
        yield py.at('own').put(py.globals.q, 1);
        try {
          yield py.at('own').put(py.globals.q, 2, true, 1);
        } catch (error) {
          yield py.at('two').except(error);
        }
      },
    );
    expect(said(run(both)).slice(5, 13)).toEqual([
      'q is full. MainProcess waits with 2, for 1.0 s at most.',
      'Process-1 sleeps for 1.0 s.',
      '1.0 s pass. Process-1 can wake up. The time is up for MainProcess.',
      'Process-1 wakes up. There is no line after it.',
      'Process-1 ends. Exit code 0.',
      'No seat came free in 1.0 s. MainProcess gets the exception Full. 2 was not put.',
      'MainProcess catches queue.Full on line 6 and carries on.',
      'Process-1 has ended already. MainProcess does not have to wait.',
    ]);
  });

  test('join gives up; the parent waits for its child at the end', () => {
    const short = program(['create', 'start', 'join', 'one'], {
      functions: {
        *child(py) {
          yield py.at('one').sleep(3);
        },
      },
      *module(py) {
        py.globals.p = yield py.at('create').Process('child');
        yield py.at('start').start(py.globals.p);
        yield py.at('join').join(py.globals.p, 0.25);
      },
    });
    expect(said(run(short)).slice(3)).toEqual([
      'MainProcess waits for Process-1 to end, for 0.25 s at most.',
      'Process-1 sleeps for 3.0 s.',
      '0.25 s pass. The time is up for MainProcess.',
      'MainProcess stops waiting for Process-1 after 0.25 s. Process-1 has not ended.',
      'MainProcess has run its last line. It waits for Process-1 to end.',
      '2.75 s pass. Process-1 can wake up.',
      'Process-1 wakes up. There is no line after it.',
      'Process-1 ends. Exit code 0.',
      'MainProcess ends. Exit code 0. Every process has ended. Nothing was printed.',
    ]);
  });

  test('seconds keep the decimals they have', () => {
    expect([2000, 250, 0, 1234.6].map(seconds)).toEqual(['2.0', '0.25', '0.0', '1.235']);
  });
});

describe('stuck', () => {
  test('the chain names who waits for whom, in that order', () => {
    const writer = parent(1, function* (py, q) {
      yield py.at('one').put(q, 'a');
      yield py.at('two').put(q, 'b');
    });
    const state = lastState(run(writer));
    const alert = stuckChain(state);
    expect(alert.text).toBe(
      'Nobody can run. MainProcess waits for Process-1 to end; Process-1 waits for a seat in q.',
    );
    expect(alert.phrase).toContainEqual({ code: 'q' });
    expect(stuckOrder(state)).toEqual([0, 1]);
  });
});

describe('every sentence', () => {
  const reader = parent(3, function* (py, q) {
    py.locals.n = 1;
    yield py.at('one').empty(q);
    try {
      yield py.at('two').get_nowait(q);
    } catch (error) {
      yield py.at('three').except(error);
    }
  });

  test('is the same parts as text, and says whose step it is', () => {
    const trace = run(reader);
    for (const [step, turn] of trace.turns.entries()) {
      const sentence = narrate(trace, step);
      expect(sentence.phrase.map((part) => (typeof part === 'string' ? part : part.code)).join('')).toBe(
        sentence.text,
      );
      expect(sentence.who).toBe(turn.choice === null || turn.choice === 't' ? null : Number(turn.choice));
      expect(sentence.short.length).toBeLessThan(sentence.text.length);
    }
  });

  test('says what a look at the queue answered, and a get that would not wait', () => {
    expect(said(run(reader)).slice(5, 8)).toEqual([
      'Process-1 asks q.empty(). The answer now is True.',
      'q is empty, and Process-1 said not to wait. It raises Empty at once.',
      'Process-1 catches queue.Empty on line 7 and carries on.',
    ]);
  });
});
