/** `set_start_method()` and its kin, as CPython 3.13.0 showed them for these programs. */
import { describe, expect, it } from 'vitest';
import type { Body, Options, Program, Py } from '.';
import { ask, pass, printed, programOf, runOf } from './test-run';
import { printedBy } from './test-tracebacks';

const SET = 'raised RuntimeError: context has already been set';

const functions: Program['functions'] = {
  *child(py) {
    yield* ask(py, pass(py).get_start_method(true));
    yield* ask(py, pass(py).set_start_method('fork'));
    yield* ask(py, pass(py).set_start_method('spawn', true));
    yield* ask(py, pass(py).get_start_method());
  },
};

function shown(module: (py: Py) => Body, options: Partial<Options> = {}): string[] {
  const guarded = function* (py: Py): Body {
    if (py.name === '__main__') yield* module(py);
  };
  return printed(runOf(programOf(guarded, functions), options));
}

function* oneChild(py: Py, className = 'Process'): Body {
  const child = yield pass(py).Process('child', [], { className });
  yield pass(py).start(child);
  yield pass(py).join(child);
}

describe('the start method', () => {
  it('can be set once, or by force', () => {
    const lines = shown(function* (py) {
      yield* ask(py, pass(py).get_start_method(true));
      yield* ask(py, pass(py).set_start_method('bad'));
      yield* ask(py, pass(py).set_start_method(5));
      yield* ask(py, pass(py).set_start_method('spawn'));
      yield* ask(py, pass(py).set_start_method('spawn'));
      yield* ask(py, pass(py).set_start_method('bad', true));
      yield* ask(py, pass(py).get_start_method());
      yield* ask(py, pass(py).set_start_method(null, true));
      yield* ask(py, pass(py).get_start_method(true));
      yield* ask(py, pass(py).set_start_method(null));
      yield* ask(py, pass(py).get_start_method());
    });
    expect(lines).toEqual([
      'None',
      "raised ValueError: cannot find context for 'bad'",
      'raised ValueError: cannot find context for 5',
      'None',
      SET,
      "raised ValueError: cannot find context for 'bad'",
      'spawn',
      'None',
      'None',
      'None',
      'fork',
    ]);
  });

  it('is decided by the first queue, and not by a process object', () => {
    const lines = shown(function* (py) {
      yield pass(py).Process('child');
      yield* ask(py, pass(py).get_start_method(true));
      yield pass(py).Queue('q');
      yield* ask(py, pass(py).get_start_method(true));
      yield* ask(py, pass(py).set_start_method('spawn'));
    });
    expect(lines).toEqual(['None', 'fork', SET]);
  });

  it('that is set is how children are started, and what they begin with', () => {
    const lines = shown(function* (py) {
      yield pass(py).set_start_method('spawn');
      yield* oneChild(py);
    });
    expect(lines).toEqual(['spawn', SET, 'None', 'spawn']);
    const spawned = runOf(
      programOf(
        function* (py) {
          if (py.name !== '__main__') {
            yield pass(py).print('from the top');
            return;
          }
          yield pass(py).set_start_method('spawn');
          yield* oneChild(py);
        },
        { *child() {} },
      ),
    );
    expect(printed(spawned)).toEqual(['from the top']);
  });

  it('is that of the default context, however a child of another one is started', () => {
    const lines = shown(function* (py) {
      yield* oneChild(py, 'ForkProcess');
      yield* ask(py, pass(py).get_start_method(true));
      yield* oneChild(py, 'SpawnProcess');
      yield* ask(py, pass(py).get_start_method(true));
    });
    expect(lines).toEqual(['None', 'None', 'None', 'spawn', 'None', 'fork', SET, 'None', 'spawn', 'fork']);
  });

  it.each([
    ['linux', "['fork', 'spawn', 'forkserver']"],
    ['mac', "['spawn', 'fork', 'forkserver']"],
    ['windows', "['spawn']"],
  ] as const)('is one of those of %s', (os, names) => {
    const method = os === 'linux' ? 'fork' : 'spawn';
    const lines = shown(
      function* (py) {
        yield* ask(py, pass(py).get_all_start_methods());
        yield* ask(py, pass(py).set_start_method('spawn'));
      },
      { os, method },
    );
    expect(lines).toEqual([names, 'None']);
  });

  it('leaves the traceback of CPython where it cannot be set', () => {
    const lines = [
      "multiprocessing.set_start_method('bad', True)",
      "multiprocessing.set_start_method('spawn')",
    ] as const;
    const failed = (line: string, text: string, force: boolean): readonly string[] =>
      printedBy([line], function* (py) {
        yield py.at(line).set_start_method(text, force);
      });
    expect(failed(lines[0], 'bad', true).slice(-9)).toEqual([
      '  File ".../multiprocessing/context.py", line 251, in set_start_method',
      '    self._actual_context = self.get_context(method)',
      '                           ~~~~~~~~~~~~~~~~^^^^^^^^',
      '  File ".../multiprocessing/context.py", line 243, in get_context',
      '    return super().get_context(method)',
      '           ~~~~~~~~~~~~~~~~~~~^^^^^^^^',
      '  File ".../multiprocessing/context.py", line 193, in get_context',
      "    raise ValueError('cannot find context for %r' % method) from None",
      "ValueError: cannot find context for 'bad'",
    ]);
    expect(failed(lines[1], 'spawn', false).slice(-5)).toEqual([
      "    multiprocessing.set_start_method('spawn')",
      '    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^',
      '  File ".../multiprocessing/context.py", line 247, in set_start_method',
      "    raise RuntimeError('context has already been set')",
      'RuntimeError: context has already been set',
    ]);
  });
});
