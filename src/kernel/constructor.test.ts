import { describe, expect, it } from 'vitest';
import { lastState, type Program, processOf } from '.';
import { ask, lastLineOf, pass, printed, programOf, runOf, show } from './test-run';

/** The names of all processes of a run. */
function namesOf(module: Program['module'], functions: Program['functions'] = {}): string[] {
  return lastState(runOf(programOf(module, functions))).processes.map((one) => one.name);
}

describe('the constructor', () => {
  it('uses up a number even if it fails, but not for a group, which it minds first', () => {
    const trace = runOf(
      programOf(function* (py) {
        const q = yield pass(py).Queue('q');
        const tries = [
          { args: q },
          { args: 5, kwargs: null },
          { kwargs: null },
          { kwargs: 5 },
          { args: 5, group: 1 },
        ];
        for (const { args = [], ...options } of tries)
          yield* ask(py, pass(py).Process('child', args, options));
        yield* show(py, yield pass(py).name(yield pass(py).Process('child')));
      }),
    );
    expect(printed(trace)).toEqual([
      "raised TypeError: 'Queue' object is not iterable",
      "raised TypeError: 'int' object is not iterable",
      "raised TypeError: 'NoneType' object is not iterable",
      "raised TypeError: 'int' object is not iterable",
      'raised AssertionError: group argument must be None for now',
      'Process-5',
    ]);
  });

  it.each([
    ['abc', 'abc ("a", "b", "c")', 'a b c'],
    ['x', '"x"', 'x'],
  ])('makes a tuple of args: of %s, which is %s', (args, _, text) => {
    const child = function* (py: Parameters<Program['module']>[0], ...given: unknown[]) {
      yield pass(py).print(given.join(' '));
    };
    expect(
      lastLineOf(
        function* (py) {
          yield pass(py).start(yield pass(py).Process('child', args));
        },
        { child },
      ),
    ).toBe(text);
  });

  it('takes a list for args, as it is now', () => {
    expect(
      lastLineOf(
        function* (py) {
          py.globals.args = py.list(1, 2);
          const child = yield pass(py).Process('child', py.globals.args);
          yield pass(py).run();
          py.append(py.globals.args, 3);
          yield pass(py).start(child);
        },
        {
          *child(py, ...given) {
            yield pass(py).print(given.join(' '));
          },
        },
      ),
    ).toBe('1 2');
  });

  it.each(['fork', 'spawn'] as const)('hands kwargs to the function as locals, by %s', (method) => {
    expect(
      lastLineOf(
        function* (py) {
          if (py.name !== '__main__') return;
          const kwargs = { list: py.list(2), n: 3 };
          yield pass(py).start(yield pass(py).Process('child', [1], { kwargs }));
        },
        {
          *child(py, a) {
            const { list, n } = py.locals;
            yield pass(py).print([a, list, n].map((one) => py.str(py.value(one))).join(' '));
          },
        },
        { method },
      ),
    ).toBe('1 [2] 3');
  });

  it('inherits the daemon flag of its process, unless it is given one', () => {
    const { processes } = lastState(
      runOf(
        programOf(
          function* (py) {
            const parent = yield pass(py).Process('parent', [], { daemon: true });
            yield pass(py).start(parent);
            yield pass(py).join(parent);
          },
          {
            *parent(py) {
              yield pass(py).Process(null);
              yield pass(py).Process(null, [], { daemon: false });
            },
          },
        ),
      ),
    );
    expect(processes.map((one) => one.daemon)).toEqual([false, true, true, false]);
  });

  it('minds no target; what cannot be called is found out by the child', () => {
    const trace = runOf(
      programOf(function* (py) {
        yield pass(py).start(yield pass(py).Process('int'));
        yield pass(py).start(yield pass(py).Process(null));
      }),
    );
    expect(printed(trace)[0]).toBe('Process Process-1:');
    expect(printed(trace).at(-1)).toBe("TypeError: 'int' object is not callable");
    expect(lastState(trace).processes.map((one) => one.exitcode)).toEqual([0, 1, 0]);
  });
});

describe('a name', () => {
  it('comes from the place, given ones using up numbers, an empty one being none', () => {
    const names = namesOf(
      function* (py) {
        yield pass(py).Process('child', [], { name: 'Ann' });
        const second = yield pass(py).Process('child', [], { name: '' });
        yield pass(py).start(second);
      },
      {
        *child(py) {
          yield pass(py).Process(null);
          yield pass(py).Process(null, [], { name: 'Ben' });
          yield pass(py).Process(null);
        },
      },
    );
    expect(names).toEqual(['MainProcess', 'Ann', 'Process-2', 'Process-2:1', 'Ben', 'Process-2:3']);
  });

  it('begins with the class, that of a context or the program’s own; all share one counter', () => {
    const names = namesOf(function* (py) {
      for (const className of ['ForkProcess', 'SpawnProcess', 'ForkServerProcess', 'P2'])
        yield pass(py).Process(null, [], { className });
      yield pass(py).Process(null);
    });
    expect(names.slice(1)).toEqual([
      'ForkProcess-1',
      'SpawnProcess-2',
      'ForkServerProcess-3',
      'P2-4',
      'Process-5',
    ]);
  });

  it('may be anything when it is given, and only text when it is set', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          const child = yield pass(py).Process('child', [], { name: 5 });
          yield* show(py, (yield pass(py).name(child)) === 5);
          yield* show(py, yield pass(py).repr(child));
          yield pass(py).start(child);
          yield pass(py).join(child);
          yield pass(py).set_name(child, 5);
        },
        {
          *child(py) {
            yield* show(py, (yield pass(py).name(yield pass(py).current_process())) === 5);
            yield pass(py).raise('ValueError');
          },
        },
      ),
    );
    expect(printed(trace).slice(0, 4)).toEqual([
      'True',
      '<Process name=5 parent=100 initial>',
      'True',
      'Process 5:',
    ]);
    expect(printed(trace).at(-1)).toBe('AssertionError: name must be a string');
    expect(processOf(lastState(trace), 1).name).toBe('5');
  });
});
