/** Tracebacks, word for word as CPython 3.13.0 printed them for these programs. */
import { expect, it } from 'vitest';
import { articleOrder, DEFAULT_OPTIONS, type Program, runInline } from '.';

/** A program with these lines in a function of its own, run as Process-1; what it prints. */
function printedBy(lines: readonly string[], code: Program['functions'][string]): readonly string[] {
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

const BOOT = [
  'Process Process-1:',
  'Traceback (most recent call last):',
  '  File ".../multiprocessing/process.py", line 313, in _bootstrap',
  '    self.run()',
  '    ~~~~~~~~^^',
  '  File ".../multiprocessing/process.py", line 108, in run',
  '    self._target(*self._args, **self._kwargs)',
  '    ~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
];

it('put_nowait on a full queue', () => {
  const printed = printedBy(['q.put_nowait(1)', 'q.put_nowait(2)'], function* (py, q) {
    yield py.at('q.put_nowait(1)').put_nowait(q, 1);
    yield py.at('q.put_nowait(2)').put_nowait(q, 2);
  });
  expect(printed).toEqual([
    ...BOOT,
    '  File "prog.py", line 3, in f',
    '    q.put_nowait(2)',
    '    ~~~~~~~~~~~~^^^',
    '  File ".../multiprocessing/queues.py", line 136, in put_nowait',
    '    return self.put(obj, False)',
    '           ~~~~~~~~^^^^^^^^^^^^',
    '  File ".../multiprocessing/queues.py", line 88, in put',
    '    raise Full',
    'queue.Full',
  ]);
});

it('get with a timeout on an empty queue, inside a print', () => {
  const line = 'print("x: %s" % q.get(True, 0.1))';
  const printed = printedBy([line], function* (py, q) {
    yield py.at(line).get(q, true, 0.1);
  });
  expect(printed).toEqual([
    ...BOOT,
    '  File "prog.py", line 2, in f',
    `    ${line}`,
    '                    ~~~~~^^^^^^^^^^^',
    '  File ".../multiprocessing/queues.py", line 112, in get',
    '    raise Empty',
    '_queue.Empty',
  ]);
});

it('get_nowait that is all of an assignment is not underlined', () => {
  const printed = printedBy(['n = q.get_nowait()'], function* (py, q) {
    yield py.at('n = q.get_nowait()').get_nowait(q);
  });
  expect(printed).toEqual([
    ...BOOT,
    '  File "prog.py", line 2, in f',
    '    n = q.get_nowait()',
    '  File ".../multiprocessing/queues.py", line 133, in get_nowait',
    '    return self.get(False)',
    '           ~~~~~~~~^^^^^^^',
    '  File ".../multiprocessing/queues.py", line 114, in get',
    '    raise Empty',
    '_queue.Empty',
  ]);
});

it('put on a closed queue', () => {
  const printed = printedBy(['q.close()', 'q.put(3)'], function* (py, q) {
    yield py.at('q.close()').close(q);
    yield py.at('q.put(3)').put(q, 3);
  });
  expect(printed).toEqual([
    ...BOOT,
    '  File "prog.py", line 3, in f',
    '    q.put(3)',
    '    ~~~~~^^^',
    '  File ".../multiprocessing/queues.py", line 86, in put',
    '    raise ValueError(f"Queue {self!r} is closed")',
    'ValueError: Queue <multiprocessing.queues.Queue object at 0x…> is closed',
  ]);
});

it('empty() after the feeder has closed the handles', () => {
  const printed = printedBy(['q.put(1)', 'q.close()', 'print(q.empty())'], function* (py, q) {
    yield py.at('q.put(1)').put(q, 1);
    yield py.at('q.close()').close(q);
    yield py.at('print(q.empty())').empty(q);
  });
  expect(printed).toEqual([
    ...BOOT,
    '  File "prog.py", line 4, in f',
    '    print(q.empty())',
    '          ~~~~~~~^^',
    '  File ".../multiprocessing/queues.py", line 127, in empty',
    '    return not self._poll()',
    '               ~~~~~~~~~~^^',
    '  File ".../multiprocessing/connection.py", line 255, in poll',
    '    self._check_closed()',
    '    ~~~~~~~~~~~~~~~~~~^^',
    '  File ".../multiprocessing/connection.py", line 137, in _check_closed',
    '    raise OSError("handle is closed")',
    'OSError: handle is closed',
  ]);
});

it('an exception while another is handled: qsize() on a Mac, as in listing 2', () => {
  const lines = [
    'try:',
    '    q.put_nowait(1)',
    '    q.put_nowait(2)',
    'except:',
    '    print("full: %s" % q.qsize())',
  ];
  const printed = printedBy(lines, function* (py, q) {
    yield py.at('try:').run();
    try {
      yield py.at('q.put_nowait(1)').put_nowait(q, 1);
      yield py.at('q.put_nowait(2)').put_nowait(q, 2);
    } catch (error) {
      yield py.at('except:').except(error);
      yield py.at('print("full: %s" % q.qsize())').qsize(q);
    }
  });
  expect(printed).toEqual([
    'Process Process-1:',
    'Traceback (most recent call last):',
    '  File "prog.py", line 4, in f',
    '    q.put_nowait(2)',
    '    ~~~~~~~~~~~~^^^',
    '  File ".../multiprocessing/queues.py", line 136, in put_nowait',
    '    return self.put(obj, False)',
    '           ~~~~~~~~^^^^^^^^^^^^',
    '  File ".../multiprocessing/queues.py", line 88, in put',
    '    raise Full',
    'queue.Full',
    '',
    'During handling of the above exception, another exception occurred:',
    '',
    ...BOOT.slice(1),
    '  File "prog.py", line 6, in f',
    '    print("full: %s" % q.qsize())',
    '                       ~~~~~~~^^',
    '  File ".../multiprocessing/queues.py", line 124, in qsize',
    '    return self._maxsize - self._sem._semlock._get_value()',
    '                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^',
    'NotImplementedError',
  ]);
});

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
