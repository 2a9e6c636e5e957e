import { describe, expect, it } from 'vitest';
import { pass, printed, programOf, runOf } from './test-run';

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
    [
      'child',
      ['process'],
      'TypeError: Pickling an AuthenticationString object is disallowed for security reasons',
    ],
  ])('start() of %s with %s raises in the parent what pickling raises', (target, kinds, text) => {
    const program = programOf(
      function* (py) {
        if (py.name !== '__main__') return;
        const other = yield pass(py).current_process();
        const args = kinds.map((kind) => (kind === 'process' ? other : py.object(kind)));
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
