import { describe, expect, it } from 'vitest';
import { historyOf, InlineProcesses, lastState, printTrace, processOf, qsizeOf, queueOf, replay } from '.';
import { pass, printed, programOf, runOf, show } from './test-run';

const mutator = programOf(function* (py) {
  const q = yield pass(py).Queue('q');
  py.globals.list = py.list(1);
  yield pass(py).put(q, py.globals.list);
  yield pass(py).run();
  py.append(py.globals.list, 2);
  py.globals.got = yield pass(py).get(q);
  py.append(py.globals.got, 3);
  yield pass(py).print(`${py.str(py.globals.got)} ${py.str(py.globals.list)}`);
});

describe('an object that can change', () => {
  it('is pickled when the feeder comes to it, so a change after put() travels; what arrives is another object', () => {
    expect(printed(runOf(mutator))).toEqual(['[1, 2, 3] [1, 2]']);
  });

  it('travels as it was if the feeder comes first', () => {
    const trace = runOf(mutator, { feeder: 'scheduled', choices: ['0', '0', '0f', '0', '0', '0'] });
    expect(printed(trace)).toEqual(['[1, 3] [1, 2]']);
  });

  it('is pickled again in a replay, and leaves no trace in its process', () => {
    const trace = runOf(mutator);
    expect(trace.turns.flatMap((turn) => turn.picklings)).toHaveLength(1);
    expect(printTrace(replay(trace))).toBe(printTrace(trace));
    const brought = new InlineProcesses(mutator, {});
    const traps = historyOf(trace, 0).map((one) => brought.resume(0, one));
    const told = trace.turns.flatMap((turn) => turn.exchanges.map((one) => one.trap));
    expect(traps).toEqual(told);
  });
});

describe('what cannot be pickled', () => {
  const putter = (...rest: string[]) =>
    programOf(
      function* (py) {
        const q = yield pass(py).Queue('q');
        const child = yield pass(py).Process('child', [q]);
        yield pass(py).start(child);
        yield pass(py).join(child);
      },
      {
        *child(py, q) {
          yield pass(py).put(q, 'first');
          yield pass(py).put(q, py.object('function', 'child.<locals>.<lambda>'));
          for (const text of rest) yield pass(py).put(q, text);
          if (rest.length > 1) yield pass(py).sleep(1);
        },
      },
    );

  it('is dropped with a traceback, its slot given back, and the feeder goes on', () => {
    const trace = runOf(putter('a', 'b'));
    expect(printed(trace).at(-1)).toBe("AttributeError: Can't get local object 'child.<locals>.<lambda>'");
    expect(printed(trace)[0]).toBe('Traceback (most recent call last):');
    const queue = queueOf(lastState(trace), 0);
    expect([queue.pipe.size, qsizeOf(queue)]).toEqual([3, 3]);
    expect(processOf(lastState(trace), 1).exitcode).toBe(0);
  });

  it('is lost without a word at the end of its process, with everything after it and their slots', () => {
    const trace = runOf(putter('after'));
    expect(printed(trace)).toEqual([]);
    const queue = queueOf(lastState(trace), 0);
    expect([queue.pipe.size, qsizeOf(queue)]).toEqual([1, 3]);
    expect(trace.turns.flatMap((turn) => turn.events)).toContainEqual(
      expect.objectContaining({ type: 'items.lost', process: 1, items: 2, why: 'exiting' }),
    );
  });

  it.each(['alone', 'in a list'])('is a queue, too, outside of start(), %s', (where) => {
    const trace = runOf(
      programOf(function* (py) {
        const q = yield pass(py).Queue('q');
        yield pass(py).put(q, where === 'alone' ? q : py.list(q));
        yield pass(py).sleep(1);
      }),
    );
    expect(printed(trace).at(-1)).toBe(
      'RuntimeError: Queue objects should only be shared between processes through inheritance',
    );
  });
});

describe('the system', () => {
  const maker = (maxsize: Parameters<ReturnType<typeof pass>['Queue']>[1]) =>
    programOf(function* (py) {
      const q = yield pass(py).Queue('q', maxsize);
      yield pass(py).print(py.str(yield pass(py).qsize(q)));
    });

  it.each([
    [32768, 'mac', 'OSError: [Errno 22] Invalid argument'],
    [2 ** 31, 'linux', 'OverflowError: Python int too large to convert to C int'],
    [2 ** 31 - 1, 'linux', '0'],
    ['3', 'linux', "TypeError: '<=' not supported between instances of 'str' and 'int'"],
    [null, 'linux', "TypeError: '<=' not supported between instances of 'NoneType' and 'int'"],
    [{ py: 'float', value: 2 }, 'linux', "TypeError: 'float' object cannot be interpreted as an integer"],
    [true, 'linux', '0'],
    [3, 'mac', 'NotImplementedError'],
  ] as const)('Queue(%s) and its qsize() on %s: %s', (maxsize, os, text) => {
    expect(printed(runOf(maker(maxsize), { os })).at(-1)).toBe(text);
  });

  it('full() works on a Mac', () => {
    const filler = programOf(function* (py) {
      const q = yield pass(py).Queue('q', 1);
      yield* show(py, yield pass(py).full(q));
      yield pass(py).put(q, 1);
      yield* show(py, yield pass(py).full(q));
    });
    expect(printed(runOf(filler, { os: 'mac' }))).toEqual(['False', 'True']);
  });

  it('a queue without a limit has 32 767 seats on a Mac, and the pipe holds 8 KiB on Windows', () => {
    expect(queueOf(lastState(runOf(maker(0), { os: 'mac' })), 0).free).toBe(32767);
    const long = programOf(function* (py) {
      const q = yield pass(py).Queue('q');
      yield pass(py).put(q, 'x'.repeat(9000));
    });
    expect(processOf(lastState(runOf(long, { os: 'windows' })), 0).exitcode).toBe(null);
    expect(processOf(lastState(runOf(long)), 0).exitcode).toBe(0);
  });

  it.each([
    ['put', 'TypeError: must be real number, not str'],
    ['get', "TypeError: unsupported operand type(s) for +: 'float' and 'str'"],
  ] as const)('%s with a timeout that is a text', (method, text) => {
    const trace = runOf(
      programOf(function* (py) {
        const q = yield pass(py).Queue('q');
        if (method === 'put') yield pass(py).put(q, 1, true, 'a');
        else yield pass(py).get(q, true, 'a');
      }),
    );
    expect(printed(trace).at(-1)).toBe(text);
  });
});
