import { describe, expect, it } from 'vitest';
import type { Options } from '.';
import { ask, pass, printed, programOf, runOf, show } from './test-run';

describe('spawn', () => {
  const globals = programOf(
    function* (py) {
      py.globals.n = 1;
      yield pass(py).print(`top ${py.name}`);
      if (py.name !== '__main__') return;
      py.globals.n = 2;
      py.globals.only = 3;
      const child = yield pass(py).Process('child', [py.list(7)]);
      yield pass(py).start(child);
      yield pass(py).join(child);
    },
    {
      *child(py, list) {
        yield pass(py).print(`child ${py.str(py.global('n'))} ${py.str(py.value(list))}`);
        py.global('only');
      },
    },
  );

  it('runs the top-level code again, and gives the child nothing else but its arguments', () => {
    const trace = runOf(globals, { method: 'spawn' });
    expect(printed(trace).slice(0, 3)).toEqual(['top __main__', 'top __mp_main__', 'child 1 [7]']);
    expect(printed(trace).at(-1)).toBe("NameError: name 'only' is not defined");
    expect(printed(runOf(globals))).toEqual(['top __main__', 'child 2 [7]']);
  });

  it.each([
    [
      '<lambda>',
      [],
      "_pickle.PicklingError: Can't pickle <function <lambda> at 0x…>: attribute lookup <lambda> on __main__ failed",
    ],
    ['outer.<locals>.inner', [], "AttributeError: Can't get local object 'outer.<locals>.inner'"],
    ['child', ['lock'], "TypeError: cannot pickle '_thread.lock' object"],
    ['child', ['generator'], "TypeError: cannot pickle 'generator' object"],
    ['child', ['module'], "TypeError: cannot pickle 'module' object"],
    ['child', ['file'], "TypeError: cannot pickle 'TextIOWrapper' instances"],
    [
      'child',
      ['main'],
      "_pickle.PicklingError: Can't pickle <class 'multiprocessing.process._MainProcess'>: attribute lookup _MainProcess on multiprocessing.process failed",
    ],
    [
      'child',
      ['list'],
      'TypeError: Pickling an AuthenticationString object is disallowed for security reasons',
    ],
    [
      'child',
      ['process'],
      'TypeError: Pickling an AuthenticationString object is disallowed for security reasons',
    ],
  ])('start() of %s with %s raises in the parent what pickling raises', (target, kinds, text) => {
    const program = programOf(
      function* (py) {
        if (py.name !== '__main__') return;
        const main = yield pass(py).current_process();
        const other = yield pass(py).Process(null);
        const args = kinds.map((kind) => {
          if (kind === 'main') return main;
          if (kind === 'process') return other;
          return kind === 'list' ? py.list(1, py.list(other)) : py.object(kind);
        });
        const child = yield pass(py).Process(target, args);
        try {
          yield pass(py).start(child);
        } catch (error) {
          yield pass(py).except(error);
          yield pass(py).print(py.str(yield pass(py).is_alive(child)));
          throw error;
        }
      },
      { *child() {}, *'<lambda>'() {}, *'outer.<locals>.inner'() {} },
    );
    const spawned = printed(runOf(program, { method: 'forkserver' }));
    expect(spawned[0]).toBe('False');
    expect(spawned.at(-1)).toBe(text);
    expect(printed(runOf(program))).toEqual([]);
  });
});

describe('start() that fails', () => {
  it('leaves the object as it was, and may be called again', () => {
    const trace = runOf(
      programOf(function* (py) {
        const child = yield pass(py).Process('child', [py.object('lock')]);
        for (let i = 0; i < 2; i++) yield* ask(py, pass(py).start(child));
        yield* ask(py, pass(py).exitcode(child));
        yield* ask(py, pass(py).is_alive(child));
        yield* ask(py, pass(py).join(child));
      }),
      { method: 'spawn' },
    );
    expect(printed(trace)).toEqual([
      "raised TypeError: cannot pickle '_thread.lock' object",
      "raised TypeError: cannot pickle '_thread.lock' object",
      'None',
      'False',
      'raised AssertionError: can only join a started process',
    ]);
  });
});

describe('a process of a context', () => {
  const inContext = (className: string, method: Options['method'], withQueue: boolean) =>
    printed(
      runOf(
        programOf(
          function* (py) {
            yield pass(py).print(py.name);
            if (py.name !== '__main__') return;
            const q = yield pass(py).Queue('q');
            py.globals.n = 2;
            const child = yield pass(py).Process('child', withQueue ? [q] : [], { className });
            yield* ask(py, pass(py).repr(child));
            yield* ask(py, pass(py).start(child));
          },
          {
            *child(py) {
              yield* show(py, py.global('n'));
            },
          },
        ),
        { method },
      ),
    );

  it.each([
    ['ForkProcess', 'spawn', ['2']],
    ['Process', 'fork', ['2']],
    ['SpawnProcess', 'fork', ['__mp_main__']],
    ['ForkServerProcess', 'fork', ['__mp_main__']],
  ] as const)('%s where the method is %s', (className, method, next) => {
    const lines = inContext(className, method, false);
    expect(lines[1]).toBe(`<${className} name='${className}-1' parent=100 initial>`);
    expect(lines.slice(3, 4)).toEqual(next);
  });

  it('by spawn takes no queue of a context that forks', () => {
    expect(inContext('SpawnProcess', 'fork', true).at(-1)).toBe(
      'raised RuntimeError: A SemLock created in a fork context is being shared with a process in a spawn context. This is not supported. Please use the same context to create multiprocessing objects and Process.',
    );
    expect(inContext('SpawnProcess', 'spawn', true)).toContain('None');
  });
});

describe.each(['fork', 'spawn'] as const)('a child, by %s,', (method) => {
  it('reads the end of a file from input()', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          if (py.name === '__main__') yield pass(py).start(yield pass(py).Process('child'));
        },
        {
          *child(py) {
            yield* ask(py, pass(py).input());
          },
        },
      ),
      { method },
    );
    expect(printed(trace)).toEqual(['raised EOFError: EOF when reading a line']);
  });

  it('names a class of the program after its module, unless that is __main__', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          if (py.name === '__main__') yield pass(py).start(yield pass(py).Process('child'));
        },
        {
          *child(py) {
            yield pass(py).raise(`${py.name}.MyError`, 'text');
          },
        },
      ),
      { method },
    );
    expect(printed(trace).at(-1)).toBe(method === 'fork' ? 'MyError: text' : '__mp_main__.MyError: text');
  });
});

describe('fork', () => {
  it('each child begins with a copy of its parent’s globals and changes only its own', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          py.globals.n = 1;
          const child = yield pass(py).Process('child');
          yield pass(py).start(child);
          py.globals.n = 2;
          yield pass(py).join(child);
          yield pass(py).print(py.str(py.value(py.globals.n)));
        },
        {
          *child(py) {
            py.globals.n = py.int(py.globals.n) + 10;
            yield pass(py).print(py.str(py.value(py.globals.n)));
          },
        },
      ),
    );
    expect(printed(trace)).toEqual(['11', '2']);
  });
});
