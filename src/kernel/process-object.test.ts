import { describe, expect, it } from 'vitest';
import type { Program } from '.';
import { lastLineOf, pass, printed, programOf, runOf } from './test-run';

describe('a process object raises', () => {
  it.each<[string, Program['module']]>([
    [
      'AssertionError: can only test a child process',
      function* (py) {
        py.globals.other = yield pass(py).Process('idle');
        yield pass(py).start(py.globals.other);
        const asker = yield pass(py).Process('asker');
        yield pass(py).start(asker);
        yield pass(py).join(asker);
      },
    ],
    [
      'AssertionError: process has already started',
      function* (py) {
        const child = yield pass(py).Process('idle');
        yield pass(py).start(child);
        yield pass(py).set_daemon(child, true);
      },
    ],
    [
      'AssertionError: name must be a string',
      function* (py) {
        yield pass(py).set_name(yield pass(py).Process('idle'), 5);
      },
    ],
    [
      "AttributeError: 'NoneType' object has no attribute 'terminate'",
      function* (py) {
        yield pass(py).terminate(yield pass(py).Process('idle'));
      },
    ],
    [
      "AttributeError: 'NoneType' object has no attribute 'kill'",
      function* (py) {
        yield pass(py).kill(yield pass(py).current_process());
      },
    ],
    [
      'AssertionError: can only start a process object created by current process',
      function* (py) {
        yield pass(py).start(yield pass(py).current_process());
      },
    ],
    [
      'AssertionError: can only join a child process',
      function* (py) {
        yield pass(py).join(yield pass(py).current_process());
      },
    ],
    [
      'ValueError: process object is closed',
      function* (py) {
        const child = yield pass(py).Process('idle');
        yield pass(py).close(child);
        yield pass(py).close(child);
        yield pass(py).exitcode(child);
      },
    ],
    [
      'ValueError: Cannot close a process while it is still running. You should first call join() or terminate().',
      function* (py) {
        const child = yield pass(py).Process('idle');
        yield pass(py).start(child);
        yield pass(py).close(child);
      },
    ],
    [
      "TypeError: unsupported operand type(s) for +: 'float' and 'str'",
      function* (py) {
        const child = yield pass(py).Process('sleeper');
        yield pass(py).start(child);
        yield pass(py).join(child, 'a');
      },
    ],
    [
      'AssertionError: daemonic processes are not allowed to have children',
      function* (py) {
        const parent = yield pass(py).Process('parent', [], { daemon: true });
        yield pass(py).start(parent);
        yield pass(py).join(parent);
      },
    ],
  ])('%s', (text, module) => {
    const functions: Program['functions'] = {
      *idle() {},
      *sleeper(py) {
        yield pass(py).sleep(1);
      },
      *asker(py) {
        yield pass(py).is_alive(py.global('other'));
      },
      *parent(py) {
        yield pass(py).start(yield pass(py).Process('idle'));
      },
    };
    expect(lastLineOf(module, functions)).toBe(text);
  });
});

describe('repr() and sentinel', () => {
  // Printed by CPython 3.13.0, but for the numbers.
  it('tell of a process what its object knows', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          const show = function* (value: Parameters<typeof py.str>[0]) {
            yield pass(py).print(py.str(yield pass(py).repr(value)));
          };
          yield* show(yield pass(py).current_process());
          py.globals.p = yield pass(py).Process('sleeper', [], { name: "it's" });
          yield* show(py.globals.p);
          yield pass(py).start(py.globals.p);
          yield* show(py.globals.p);
          const looker = yield pass(py).Process('looker', [], { daemon: true });
          yield pass(py).start(looker);
          yield pass(py).join(looker);
          yield* show(looker);
          yield pass(py).terminate(py.globals.p);
          yield pass(py).join(py.globals.p);
          yield* show(py.globals.p);
          yield pass(py).close(py.globals.p);
          yield* show(py.globals.p);
        },
        {
          *sleeper(py) {
            yield pass(py).sleep(5);
          },
          *looker(py) {
            for (const one of [yield pass(py).current_process(), py.global('p')])
              yield pass(py).print(py.str(yield pass(py).repr(one)));
          },
        },
      ),
    );
    expect(printed(trace)).toEqual([
      "<_MainProcess name='MainProcess' parent=None started>",
      `<Process name="it's" parent=100 initial>`,
      `<Process name="it's" pid=101 parent=100 started>`,
      "<Process name='Process-2' parent=100 started daemon>",
      `<Process name="it's" pid=101 parent=100 unknown>`,
      "<Process name='Process-2' pid=102 parent=100 stopped exitcode=0 daemon>",
      `<Process name="it's" pid=101 parent=100 stopped exitcode=-SIGTERM>`,
      `<Process name="it's" parent=100 closed>`,
    ]);
  });

  it('a sentinel is a number once there is something to wait for', () => {
    const sentinel = (module: Program['module']) => lastLineOf(module);
    const refused = 'ValueError: process not started';
    expect(
      sentinel(function* (py) {
        yield pass(py).sentinel(yield pass(py).Process('child'));
      }),
    ).toBe(refused);
    expect(
      sentinel(function* (py) {
        yield pass(py).sentinel(yield pass(py).current_process());
      }),
    ).toBe(refused);
    expect(
      sentinel(function* (py) {
        const child = yield pass(py).Process('child');
        yield pass(py).start(child);
        const running = yield pass(py).sentinel(child);
        yield pass(py).join(child);
        const ended = yield pass(py).sentinel(child);
        yield pass(py).print(`${typeof running} ${running === ended}`);
      }),
    ).toBe('number true');
  });
});
