import { describe, expect, it } from 'vitest';
import { isZombie, lastState, outcomeOf, processOf } from '.';
import { ask, lastLineOf, pass, printed, programOf, runOf, show } from './test-run';

describe('parent_process()', () => {
  it('is None in MainProcess', () => {
    expect(
      lastLineOf(function* (py) {
        yield* show(py, yield pass(py).parent_process());
      }),
    ).toBe('None');
  });

  // Printed by CPython 3.13.0, but for the numbers.
  it('knows the parent’s name and pid, and whether it lives', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          yield pass(py).start(yield pass(py).Process('child', [], { name: 'Ann', daemon: true }));
          yield pass(py).sleep(1);
        },
        {
          *child(py) {
            const parent = yield pass(py).parent_process();
            yield* show(py, yield pass(py).repr(parent));
            for (const ask of ['is_alive', 'exitcode', 'pid', 'name', 'daemon'] as const)
              yield* show(py, yield pass(py)[ask](parent));
            yield pass(py).print(typeof (yield pass(py).sentinel(parent)));
            yield* show(py, yield pass(py).join(parent, 0));
            for (const call of ['start', 'terminate'] as const) yield* ask(py, pass(py)[call](parent));
          },
        },
      ),
    );
    expect(printed(trace)).toEqual([
      "<_ParentProcess name='MainProcess' parent=None unknown>",
      'True',
      'None',
      '100',
      'MainProcess',
      'False',
      'number',
      'None',
      'raised AssertionError: can only start a process object created by current process',
      "raised AttributeError: 'NoneType' object has no attribute 'terminate'",
    ]);
  });

  it('is another object than the one that the parent itself had', () => {
    expect(
      printed(
        runOf(
          programOf(
            function* (py) {
              py.globals.p = yield pass(py).Process('child', [], { name: 'Ann' });
              yield pass(py).start(py.globals.p);
            },
            {
              *child(py) {
                yield pass(py).start(yield pass(py).Process('grandchild'));
              },
              *grandchild(py) {
                yield* show(py, yield pass(py).repr(yield pass(py).parent_process()));
                yield* show(py, yield pass(py).repr(py.global('p')));
              },
            },
          ),
        ),
      ),
    ).toEqual(["<_ParentProcess name='Ann' parent=None unknown>", "<Process name='Ann' parent=100 unknown>"]);
  });

  const waiter = (order: 'kill' | 'join') =>
    runOf(
      programOf(
        function* (py) {
          const parent = yield pass(py).Process('parent');
          yield pass(py).start(parent);
          yield pass(py).sleep(1);
          yield pass(py)[order](parent);
          yield pass(py).sleep(1);
        },
        {
          *parent(py) {
            yield pass(py).start(yield pass(py).Process('child'));
            if (order === 'kill') yield pass(py).sleep(9);
          },
          *child(py) {
            const parent = yield pass(py).parent_process();
            yield pass(py).join(parent);
            yield* show(py, yield pass(py).is_alive(parent));
          },
        },
      ),
    );

  it('can be joined, which ends with the parent and does not reap it', () => {
    const trace = waiter('kill');
    expect(printed(trace)).toEqual(['False']);
    const left = trace.turns.find(({ state }) => state.processes[2]?.status === 'ended');
    expect(left && isZombie(processOf(left.state, 1))).toBe(true);
  });

  it('that joins its children is not joined by them: both wait for ever', () => {
    expect(outcomeOf(lastState(waiter('join')))).toBe('stuck');
  });
});

describe('active_children()', () => {
  const look = (order: 'kill' | 'nothing') =>
    printed(
      runOf(
        programOf(
          function* (py) {
            yield* show(py, yield pass(py).active_children());
            yield pass(py).Process('child');
            yield pass(py).start(yield pass(py).Process('child'));
            const parent = yield pass(py).Process('parent');
            yield pass(py).start(parent);
            yield pass(py).sleep(1);
            if (order === 'kill') yield pass(py).kill(parent);
            yield pass(py).sleep(1);
            for (const one of py.items(yield pass(py).active_children()))
              yield* show(py, yield pass(py).repr(one));
          },
          {
            *child() {},
            *parent(py) {
              yield* show(py, yield pass(py).active_children());
              yield pass(py).start(yield pass(py).Process('grandchild'));
              yield pass(py).sleep(9);
            },
            *grandchild(py) {
              yield pass(py).sleep(9);
            },
          },
        ),
      ),
    );

  it('are those that were started and live: no grandchildren, and in a new child none', () => {
    expect(look('nothing')).toEqual(['[]', '[]', "<Process name='Process-3' pid=103 parent=100 started>"]);
    expect(look('kill')).toEqual(['[]', '[]']);
  });
});
