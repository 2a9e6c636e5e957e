import { describe, expect, it } from 'vitest';
import { lastState, type Program, processOf } from '.';
import { pass, printed, programOf, runOf, show } from './test-run';

describe('join', () => {
  it.each([[0], [-1], [false]])(
    'with %s looks and returns None at once, as often as it is called',
    (timeout) => {
      const trace = runOf(
        programOf(
          function* (py) {
            const child = yield pass(py).Process('child');
            yield pass(py).start(child);
            yield* show(py, yield pass(py).join(child, timeout));
            yield* show(py, yield pass(py).exitcode(child));
            for (let i = 0; i < 2; i++) yield* show(py, yield pass(py).join(child));
            yield* show(py, yield pass(py).join(child, timeout));
            yield* show(py, yield pass(py).exitcode(child));
          },
          {
            *child(py) {
              yield pass(py).sleep(1);
              yield pass(py).raise('ValueError', 'is not raised by join()');
            },
          },
        ),
      );
      const said = trace.output.filter((line) => line.stream === 'stdout').map((line) => line.text);
      expect(said).toEqual(['None', 'None', 'None', 'None', 'None', '1']);
      expect(lastState(trace).now).toBe(1000);
    },
  );

  it('waits for the end and no longer than its timeout', () => {
    const program = programOf(
      function* (py) {
        const child = yield pass(py).Process('child');
        yield pass(py).start(child);
        yield pass(py).join(child, 1);
        yield pass(py).print('went on');
        yield pass(py).join(child);
        yield pass(py).print('joined');
      },
      {
        *child(py) {
          yield pass(py).sleep(3);
          yield pass(py).print('slept');
        },
      },
    );
    const trace = runOf(program);
    expect(printed(trace)).toEqual(['went on', 'slept', 'joined']);
    expect(lastState(trace).now).toBe(3000);
    expect(processOf(lastState(trace), 1).joined).toBe(true);
  });

  it.each([
    [
      'cannot start a process twice',
      function* (py) {
        const child = yield pass(py).Process('child');
        yield pass(py).start(child);
        yield pass(py).start(child);
      },
    ],
    [
      'can only join a started process',
      function* (py) {
        yield pass(py).join(yield pass(py).Process('child'));
      },
    ],
  ] satisfies [string, Program['module']][])('AssertionError: %s', (text, module) => {
    const trace = runOf(programOf(module, { *child() {} }));
    expect(printed(trace).at(-1)).toBe(`AssertionError: ${text}`);
  });
});
