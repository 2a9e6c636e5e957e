/** Tracebacks of calls of a queue, word for word as CPython 3.13.0 printed them for these programs. */
import { expect, it } from 'vitest';
import { BOOT, printedBy } from './test-tracebacks';

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
