import { describe, expect, it } from 'vitest';
import { LAB } from '../../content/all';
import { type Choice, choicesOf, isFeeder, runInline, TIME } from '../../kernel';
import { firstArgument, pythonText, timeText } from './call-text';
import { callsOf } from './calls';

/** Runs calls in the lab: after each, whoever can go on goes on. */
function labOf(choices: readonly Choice[], maxsize = 1, children = 2) {
  let next = 0;
  const trace = runInline(
    LAB,
    (state) => choicesOf(state).find((one) => one !== TIME && !isFeeder(one)) ?? choices[next++] ?? null,
    { numbers: { maxsize, processes: children } },
  );
  return { trace, step: trace.turns.length - 1 };
}

describe('the calls of a trace', () => {
  const { trace, step } = labOf([
    "1.put('a')",
    "1.put('b', True, 2)",
    '2.get()',
    '2.get()',
    '0.get(True, 0.5)',
    't',
    '2.close()',
    '2.get()',
    '1.qsize()',
    '1.put(true)',
    '0.get()',
    '0.get()',
  ]);

  it('has a row a call, with what came of it and when', () => {
    expect(
      callsOf(trace, step).map((row) => [row.name, row.call, row.askedAt, row.outcome, row.at, row.from]),
    ).toEqual([
      ['Process-1', "put('a')", 0, 'returned None', 0, null],
      ['Process-1', "put('b', True, 2)", 0, 'returned None', 0, null],
      ['Process-2', 'get()', 0, "returned 'a'", 0, 1],
      ['Process-2', 'get()', 0, "returned 'b'", 0, 1],
      ['MainProcess', 'get(True, 0.5)', 0, 'raised queue.Empty', 500, null],
      ['Process-2', 'close()', 500, 'returned None', 500, null],
      [
        'Process-2',
        'get()',
        500,
        'raised ValueError: Queue <multiprocessing.queues.Queue object at 0x…> is closed',
        500,
        null,
      ],
      ['Process-1', 'qsize()', 500, 'returned 0', 500, null],
      ['Process-1', 'put(True)', 500, 'returned None', 500, null],
      ['MainProcess', 'get()', 500, 'returned True', 500, 1],
      ['MainProcess', 'get()', 500, 'waiting', null, null],
    ]);
  });

  it('knows the steps in which a call was made and ended', () => {
    const [, second] = callsOf(trace, step);
    expect(trace.turns[second?.turn ?? 0]?.choice).toBe("1.put('b', True, 2)");
    expect(trace.turns[second?.ended ?? 0]?.choice).toBe('1');
  });

  it('says of an earlier step what was known then', () => {
    const rows = callsOf(trace, step);
    const asked = rows[1]?.turn ?? 0;
    expect(callsOf(trace, asked).map((row) => row.outcome)).toEqual(['returned None', 'waiting']);
    expect(callsOf(trace, 0)).toEqual([]);
  });
});

describe('a call as Python text', () => {
  it.each([
    [" put( 'a' ) ", "put( 'a' )"],
    ['put(true, timeout=1)', 'put(True, True, 1)'],
    ['put("true")', 'put("true")'],
    ['get(true, null)', 'get(True, None)'],
    ['put("a\\/b")', "put('a/b')"],
    ['put([007])', 'put([7])'],
  ])('%s becomes %s', (text, python) => {
    expect(pythonText(text)).toBe(python);
  });

  it('has a first argument', () => {
    expect(firstArgument("put([1, 'b'], False)")).toBe("[1, 'b']");
    expect(firstArgument('get()')).toBeNull();
  });
});

it('writes times in seconds with as few decimals as they need', () => {
  expect([0, 500, 1100, 250, 10000, 333.4].map(timeText)).toEqual([
    '0.0',
    '0.5',
    '1.1',
    '0.25',
    '10.0',
    '0.333',
  ]);
});
