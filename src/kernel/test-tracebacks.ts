import { runInline } from './inline';
import type { Program } from './program';
import { articleOrder } from './schedulers';
import { DEFAULT_OPTIONS } from './state';

/** A program with these lines in a function of its own, run as Process-1; what it prints. */
export function printedBy(lines: readonly string[], code: Program['functions'][string]): readonly string[] {
  const source = ['def f(q):', ...lines.map((line) => `    ${line}`)].join('\n');
  const program: Program = {
    id: 'prog',
    source,
    numbers: [],
    processes: 2,
    *module(py) {
      const q = yield py.at('def f(q):').Queue('q', 1);
      py.globals.other = yield py.at('def f(q):').current_process();
      yield py.at('def f(q):').start(yield py.at('def f(q):').Process('f', [q]));
    },
    functions: { f: code },
  };
  const options = {
    ...DEFAULT_OPTIONS,
    os: lines.some((line) => line.includes('qsize')) ? 'mac' : 'linux',
  } as const;
  return runInline(program, articleOrder, { options }).output.map((line) => line.text);
}

/** What heads the traceback of a child. */
export const BOOT = [
  'Process Process-1:',
  'Traceback (most recent call last):',
  '  File ".../multiprocessing/process.py", line 313, in _bootstrap',
  '    self.run()',
  '    ~~~~~~~~^^',
  '  File ".../multiprocessing/process.py", line 108, in run',
  '    self._target(*self._args, **self._kwargs)',
  '    ~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
];
