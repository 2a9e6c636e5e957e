import { describe, expect, it } from 'vitest';
import { isZombie, type Program, processOf, type Trap, type Value } from '.';
import { lastLineOf, pass, programOf, runOf } from './test-run';

describe('a child that has ended', () => {
  /** Whether Process-1 is a zombie after this was done to it. */
  const isLeft = (
    after: (py: Parameters<Program['module']>[0], child: Value) => Generator<Trap, void, Value>,
  ) => {
    const trace = runOf(
      programOf(
        function* (py) {
          const child = yield pass(py).Process('child');
          yield pass(py).start(child);
          yield pass(py).sleep(1);
          yield* after(py, child);
          yield pass(py).sleep(1);
        },
        { *child() {} },
      ),
    );
    const turns = trace.turns.filter(({ state }) => state.processes[0]?.status === 'started');
    return isZombie(processOf((turns.at(-1) as (typeof turns)[number]).state, 1));
  };

  it.each<[string, boolean, Parameters<typeof isLeft>[0]]>([
    ['nothing', true, function* () {}],
    [
      'pid',
      true,
      function* (py, child) {
        yield pass(py).pid(child);
      },
    ],
    [
      'join()',
      false,
      function* (py, child) {
        yield pass(py).join(child);
      },
    ],
    [
      'is_alive()',
      false,
      function* (py, child) {
        yield pass(py).is_alive(child);
      },
    ],
    [
      'exitcode',
      false,
      function* (py, child) {
        yield pass(py).exitcode(child);
      },
    ],
    [
      'repr()',
      false,
      function* (py, child) {
        yield pass(py).repr(child);
      },
    ],
    [
      'active_children()',
      false,
      function* (py) {
        yield pass(py).active_children();
      },
    ],
    [
      'start() of another',
      false,
      function* (py) {
        yield pass(py).start(yield pass(py).Process('child'));
      },
    ],
  ])('and after that %s: a zombie is %s', (_, left, after) => {
    expect(isLeft(after)).toBe(left);
  });

  it('minds a timeout that is none in join(), until its end is known', () => {
    const joined = (poll: boolean) =>
      lastLineOf(function* (py) {
        const child = yield pass(py).Process('child');
        yield pass(py).start(child);
        yield pass(py).sleep(1);
        if (poll) yield pass(py).is_alive(child);
        yield pass(py).join(child, 'a');
        yield pass(py).print('joined');
      });
    expect(joined(false)).toBe("TypeError: unsupported operand type(s) for +: 'float' and 'str'");
    expect(joined(true)).toBe('joined');
  });
});
