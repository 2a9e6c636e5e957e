import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Choice,
  choicesOf,
  lastState,
  type Options,
  outcomeOf,
  processOf,
  queueOf,
  runInline,
  scripted,
  turnAt,
} from '.';
import { EMPTY_PIPE, hasRoom, type Pipe, read, written } from './pipe';
import { pair, pass, printed, programOf, runOf } from './test-run';
import { frameBytes } from './value';

describe('the feeder thread, when it can be chosen', () => {
  const scheduled: Options = { feeder: 'scheduled', method: 'fork', os: 'linux' };
  const asker = programOf(function* (py) {
    const q = yield pass(py).Queue('q', 1);
    yield pass(py).put(q, 1);
    yield pass(py).print(py.str(yield pass(py).full(q)));
    yield pass(py).print(py.str(yield pass(py).empty(q)));
  });

  it('lets a queue be full and empty at once', () => {
    expect(printed(runOf(asker, { ...scheduled, choices: ['0', '0', '0', '0', '0', '0'] }))).toEqual([
      'True',
      'True',
    ]);
  });

  it('makes it non-empty by delivering', () => {
    expect(printed(runOf(asker, { ...scheduled, choices: ['0', '0', '0f', '0', '0', '0', '0'] }))).toEqual([
      'True',
      'False',
    ]);
  });

  it('keeps its process from ending until everything is in the pipe', () => {
    const trace = runInline(
      asker,
      scripted(['0', '0', '0', '0', '0', '0', '0'], () => null),
      {
        options: scheduled,
        limit: 7,
      },
    );
    const state = lastState(trace);
    expect(processOf(state, 0).wait?.for).toBe('flush');
    expect(choicesOf(state)).toEqual(['0f']);
  });
});

describe('the outbox of a parent', () => {
  // semantics: put(1), then a child that puts 0, 1, 2: exactly 1, 0, 1, 2
  it('is not copied into a child that is forked', () => {
    const program = programOf(
      function* (py) {
        const q = yield pass(py).Queue('q');
        const child = yield pass(py).Process('child', [q]);
        yield pass(py).put(q, 1);
        yield pass(py).start(child);
        yield pass(py).join(child);
        for (let i = 0; i < 4; i++) yield pass(py).print(py.str(yield pass(py).get(q)));
        yield pass(py).print(py.str(yield pass(py).qsize(q)));
      },
      {
        *child(py, q) {
          for (const value of [0, 1, 2]) yield pass(py).put(q, value);
        },
      },
    );
    // nothing is delivered before the child has been started
    const choices: Choice[] = ['0', '0', '0', '0'];
    const trace = runOf(program, { feeder: 'scheduled', choices });
    expect(queueOf(turnAt(trace, 4).state, 0).free).toBe(2 ** 31 - 2);
    expect(turnAt(trace, 4).state.processes[1]?.status).toBe('started');
    expect([...printed(trace)].sort()).toEqual(['0', '0', '1', '1', '2']);
    expect(printed(trace).at(-1)).toBe('0');
  });
});

describe('the pipe', () => {
  it('holds 64 KiB: a child with more cannot end while its parent joins before it reads', () => {
    const joinFirst = programOf(
      function* (py) {
        const q = yield pass(py).Queue('q');
        const child = yield pass(py).Process('child', [q]);
        yield pass(py).start(child);
        yield pass(py).join(child);
        yield pass(py).get(q);
      },
      {
        *child(py, q) {
          yield pass(py).put(q, 'x'.repeat(1_000_000));
        },
      },
    );
    const state = lastState(runOf(joinFirst));
    expect(outcomeOf(state)).toBe('stuck');
    expect(processOf(state, 1).wait?.for).toBe('flush');
  });

  // In CPython 3.13.0 on Linux a child with 65 500 letters ends, and one with 65 519 does not.
  it.each([
    [65_500, 0],
    [65_519, null],
  ])('a string of %d characters lets its process end with %s', (length, exitcode) => {
    const state = lastState(
      runOf(
        programOf(function* (py) {
          const q = yield pass(py).Queue('q');
          yield pass(py).put(q, 'x'.repeat(length));
        }),
      ),
    );
    expect(processOf(state, 0).exitcode).toBe(exitcode);
  });

  it('lets a message through that is larger than it, once somebody reads', () => {
    const trace = runOf(
      pair(0, {
        *a(py, q) {
          yield pass(py).put(q, 'x'.repeat(200_000));
        },
        *b(py, q) {
          yield pass(py).print(String(py.str(yield pass(py).get(q)).length));
        },
      }),
    );
    expect(printed(trace)).toEqual(['200000']);
    expect(outcomeOf(lastState(trace))).toBe('finished');
  });
});

describe('a pipe on Linux', () => {
  // semantics 3.11, shown by CPython: 20 000 numbers put and none read, 65 365 bytes in the pipe, 16 424 in the buffer,
  // and one that the feeder has taken from it
  it('keeps pages: small messages leave the end of each unused', () => {
    let pipe = EMPTY_PIPE;
    let items = 0;
    for (; hasRoom(pipe, frameBytes(items), 'linux'); items++)
      pipe = written(pipe, frameBytes(items), 'linux');
    expect(bytesIn(pipe)).toBe(65365);
    expect(20000 - items - 1).toBe(16424);
  });

  it('has room again once a page is read to its end, and not before', () => {
    let pipe = EMPTY_PIPE;
    while (hasRoom(pipe, 1000, 'linux')) pipe = written(pipe, 1000, 'linux');
    expect(pipe.pages).toEqual(Array(16).fill(4000));
    for (const left of [3000, 2000, 1000]) {
      pipe = read(pipe, 1000, 'linux');
      expect([pipe.pages[0], hasRoom(pipe, 1000, 'linux')]).toEqual([left, false]);
    }
    pipe = read(pipe, 1000, 'linux');
    expect(hasRoom(pipe, 1000, 'linux')).toBe(true);
    expect(hasRoom(pipe, 96, 'linux')).toBe(true);
  });

  it('begins a large message where a small one would wait, and takes up its rest as pages come free', () => {
    let pipe = EMPTY_PIPE;
    for (let page = 0; page < 16; page++) pipe = written(pipe, 4000, 'linux');
    expect(hasRoom(pipe, 97, 'linux')).toBe(false);
    expect(hasRoom(pipe, 4096, 'linux')).toBe(false);
    expect(hasRoom(pipe, 20000, 'linux')).toBe(true);
    pipe = written(pipe, 20000, 'linux');
    expect(pipe.rest).toBe(19996);
    pipe = read(pipe, 4000, 'linux');
    expect([pipe.rest, pipe.pages.length]).toEqual([19996 - 4096, 16]);
  });

  it.each(['linux', 'mac', 'windows'] as const)('on %s: what is written is read or waits', (os) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 70000 })), (frames) => {
        let pipe = EMPTY_PIPE;
        const inside: number[] = [];
        for (const frame of frames) {
          while (!hasRoom(pipe, frame, os)) pipe = read(pipe, inside.shift() as number, os);
          pipe = written(pipe, frame, os);
          inside.push(frame);
          expect(bytesIn(pipe) + pipe.rest).toBe(inside.reduce((sum, one) => sum + one, 0));
          expect(bytesIn(pipe)).toBeLessThanOrEqual(os === 'windows' ? 8192 : 65536);
        }
        for (const frame of inside) pipe = read(pipe, frame, os);
        expect(pipe).toEqual(EMPTY_PIPE);
      }),
    );
  });
});

function bytesIn({ pages }: Pipe): number {
  return pages.reduce((sum, page) => sum + page, 0);
}
