import { describe, expect, it } from 'vitest';
import { lastState, processOf } from '.';
import { pass, printed, programOf, runOf } from './test-run';

describe('the constructor', () => {
  it('names processes by their place, explicit names using up numbers, an empty name being none', () => {
    const trace = runOf(
      programOf(
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
      ),
    );
    expect(lastState(trace).processes.map((one) => one.name)).toEqual([
      'MainProcess',
      'Ann',
      'Process-2',
      'Process-2:1',
      'Ben',
      'Process-2:3',
    ]);
  });

  it('uses up a number even if it fails, but not for a group', () => {
    const trace = runOf(
      programOf(function* (py) {
        const q = yield pass(py).Queue('q');
        const tries = [{ args: q }, { args: 5 }, { group: 1 }];
        for (const { args = [], group = null } of tries) {
          try {
            yield pass(py).Process('child', args, { group });
          } catch (error) {
            yield pass(py).except(error);
            yield pass(py).print((error as Error).message);
          }
        }
        const child = yield pass(py).Process('child', 'ab');
        yield pass(py).print(py.str(yield pass(py).name(child)));
      }),
    );
    expect(printed(trace)).toEqual([
      "'Queue' object is not iterable",
      "'int' object is not iterable",
      'group argument must be None for now',
      'Process-3',
    ]);
    expect(processOf(lastState(trace), 1).args).toEqual(['a', 'b']);
  });
});
