/** Tracebacks of calls of a process, word for word as CPython 3.13.0 printed them for these programs. */
import { expect, it } from 'vitest';
import { BOOT, printedBy } from './test-tracebacks';

it('start() twice, terminate() before start(), and an exception of the program’s own', () => {
  const twice = printedBy(['p = Process(target=g)', 'p.start()', 'p.start() #'], function* (py) {
    const p = yield py.at('p = Process(target=g)').Process(null);
    yield py.at('p.start()').start(p);
    yield py.at('p.start() #').start(p);
  });
  expect(twice.slice(-5)).toEqual([
    '    ~~~~~~~^^',
    '  File ".../multiprocessing/process.py", line 115, in start',
    "    assert self._popen is None, 'cannot start a process twice'",
    '           ^^^^^^^^^^^^^^^^^^^',
    'AssertionError: cannot start a process twice',
  ]);
  const early = printedBy(['p = Process(target=g)', 'p.terminate()'], function* (py) {
    const p = yield py.at('p = Process(target=g)').Process(null);
    yield py.at('p.terminate()').terminate(p);
  });
  expect(early.slice(-6)).toEqual([
    '    p.terminate()',
    '    ~~~~~~~~~~~^^',
    '  File ".../multiprocessing/process.py", line 133, in terminate',
    '    self._popen.terminate()',
    '    ^^^^^^^^^^^^^^^^^^^^^',
    "AttributeError: 'NoneType' object has no attribute 'terminate'",
  ]);
  const own = printedBy(['raise RuntimeError("boom")'], function* (py) {
    yield py.at('raise RuntimeError("boom")').raise('RuntimeError', 'boom');
  });
  expect(own).toEqual([
    ...BOOT,
    '  File "prog.py", line 2, in f',
    '    raise RuntimeError("boom")',
    'RuntimeError: boom',
  ]);
});

it('a call of a closed process object', () => {
  const printed = printedBy(['p = Process(target=g)', 'p.close()', 'p.join()'], function* (py) {
    const p = yield py.at('p = Process(target=g)').Process(null);
    yield py.at('p.close()').close(p);
    yield py.at('p.join()').join(p);
  });
  expect(printed.slice(-8)).toEqual([
    '    p.join()',
    '    ~~~~~~^^',
    '  File ".../multiprocessing/process.py", line 146, in join',
    '    self._check_closed()',
    '    ~~~~~~~~~~~~~~~~~~^^',
    '  File ".../multiprocessing/process.py", line 101, in _check_closed',
    '    raise ValueError("process object is closed")',
    'ValueError: process object is closed',
  ]);
});

it.each([
  ['p.sentinel', null],
  ['print(p.sentinel)', '          ^^^^^^^^^^'],
  ['n = p.sentinel', '        ^^^^^^^^^^'],
])('%s, which is no call', (line, marks) => {
  const printed = printedBy([line], function* (py) {
    yield py.at(line).sentinel(yield py.at(line).current_process());
  });
  expect(printed).toEqual([
    ...BOOT,
    '  File "prog.py", line 2, in f',
    `    ${line}`,
    ...(marks === null ? [] : [marks]),
    '  File ".../multiprocessing/process.py", line 257, in sentinel',
    '    raise ValueError("process not started") from None',
    'ValueError: process not started',
  ]);
});

it('what only who made a process may do, and a daemon may not', () => {
  const calls = ['p.join()', 'p.is_alive()', 'p.start()', 'p.name = 5', 'c.start()'];
  const lastOf = (line: string) =>
    printedBy([line], function* (py) {
      const here = py.at(line);
      const p = yield here.current_process();
      if (line === 'p.join()') yield here.join(p);
      if (line === 'p.is_alive()') yield here.is_alive(py.global('other'));
      if (line === 'p.start()') yield here.start(p);
      if (line === 'p.name = 5') yield here.set_name(p, 5);
      yield here.set_daemon(p, true);
      yield here.start(yield here.Process(null));
    }).slice(-4);
  expect(calls.map(lastOf)).toEqual([
    [
      '  File ".../multiprocessing/process.py", line 147, in join',
      "    assert self._parent_pid == os.getpid(), 'can only join a child process'",
      '           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
      'AssertionError: can only join a child process',
    ],
    [
      '  File ".../multiprocessing/process.py", line 160, in is_alive',
      "    assert self._parent_pid == os.getpid(), 'can only test a child process'",
      '           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
      'AssertionError: can only test a child process',
    ],
    [
      '  File ".../multiprocessing/process.py", line 116, in start',
      '    assert self._parent_pid == os.getpid(), \\',
      '           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
      'AssertionError: can only start a process object created by current process',
    ],
    [
      '  File ".../multiprocessing/process.py", line 195, in name',
      "    assert isinstance(name, str), 'name must be a string'",
      '           ~~~~~~~~~~^^^^^^^^^^^',
      'AssertionError: name must be a string',
    ],
    [
      '  File ".../multiprocessing/process.py", line 118, in start',
      "    assert not _current_process._config.get('daemon'), \\",
      '           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
      'AssertionError: daemonic processes are not allowed to have children',
    ],
  ]);
});

it.each([
  ['Process(args=5)', 91, 'self._args = tuple(args)', '                 ~~~~~^^^^^^'],
  ['Process(kwargs=5)', 92, 'self._kwargs = dict(kwargs)', '                   ~~~~^^^^^^^^'],
])('%s', (line, number, code, marks) => {
  const printed = printedBy([line], function* (py) {
    yield number === 91 ? py.at(line).Process('f', 5) : py.at(line).Process('f', [], { kwargs: 5 });
  });
  expect(printed.slice(-4)).toEqual([
    `  File ".../multiprocessing/process.py", line ${number}, in __init__`,
    `    ${code}`,
    marks,
    "TypeError: 'int' object is not iterable",
  ]);
});

it.each([
  ['print(input())', '          ~~~~~^^'],
  ['n = input()', null],
])('%s', (line, marks) => {
  const printed = printedBy([line], function* (py) {
    yield py.at(line).input();
  });
  expect(printed.slice(-(marks === null ? 2 : 3))).toEqual([
    `    ${line}`,
    ...(marks === null ? [] : [marks]),
    'EOFError: EOF when reading a line',
  ]);
});
