import type { Listing } from '../types';
import source from './listing-3-slow-writer.py?raw';

/** Listing 3 with a slow writer: the reader sees an empty queue and leaves before the end. */
export const listing3SlowWriter: Listing = {
  id: 'listing-3-slow-writer',
  title: 'Listing 3 with a slow writer',
  short: 'Slow writer',
  lead: 'Empty does not mean finished.',
  aside: 'The reader leaves while the writer is still at work.',
  hint: 'pause',
  hero: null,
  opening: null,
  source,
  processes: 3,
  numbers: [
    {
      id: 'pause',
      label: 'sleep of the writer, seconds',
      line: 'sleep(0.3)  # a slow writer',
      before: 'sleep(',
      after: ')',
      initial: 0.3,
      min: 0,
      max: 2,
      step: 0.1,
    },
    {
      id: 'sleep',
      label: 'sleep of the reader, seconds',
      line: 'sleep(1)  # wait before reading',
      before: 'sleep(',
      after: ')',
      initial: 1,
      min: 0,
      max: 4,
      step: 0.5,
    },
  ],

  *module(py) {
    const { globals } = py;
    yield py.at('from multiprocessing import Process, Queue').run();
    yield py.at('from time import sleep').run();
    yield py.at('def write_task(q):').run();
    yield py.at('def read_task(q):').run();
    yield py.at('if __name__ == "__main__":').run();
    if (py.name !== '__main__') return;
    globals.q = yield py.at('q = Queue()').Queue('q');
    globals.pw = yield py.at('pw = Process(target=write_task, args=(q,))').Process('write_task', [globals.q]);
    globals.pr = yield py.at('pr = Process(target=read_task, args=(q,))').Process('read_task', [globals.q]);
    yield py.at('pw.start()').start(globals.pw);
    yield py.at('pr.start()').start(globals.pr);
    yield py.at('pw.join()').join(globals.pw);
    yield py.at('pr.join()').join(globals.pr);
  },

  functions: {
    *write_task(py, q) {
      py.locals.q = py.value(q);
      for (let i = 0; ; i++) {
        yield py.at('for i in range(5):').run();
        if (i >= 5) break;
        py.locals.i = i;
        yield py.at('q.put("message %d" % i)').put(q, `message ${i}`);
        yield py.at('print("write: message %d" % i)').print(`write: message ${i}`);
        yield py.at('sleep(0.3)  # a slow writer').sleep(py.number('pause'));
      }
    },

    *read_task(py, q) {
      py.locals.q = py.value(q);
      yield py.at('sleep(1)  # wait before reading').sleep(py.number('sleep'));
      while (!(yield py.at('while not q.empty():').empty(q))) {
        const line = py.at('print("read: %s" % q.get(True, 2))');
        const message = yield line.get(q, true, 2);
        yield line.print(`read: ${message}`);
      }
    },
  },
};
