import type { Listing } from '../types';
import source from './listing-3-no-sleep.py?raw';

/** Listing 3 with a reader that does not sleep: it may look before anything is there. */
export const listing3NoSleep: Listing = {
  id: 'listing-3-no-sleep',
  title: 'Listing 3 without the sleep',
  short: 'No sleep',
  lead: 'A reader that looks too early.',
  aside: 'An empty queue and a finished writer look the same.',
  hint: 'count',
  hero: null,
  opening: null,
  source,
  processes: 3,
  numbers: [
    {
      id: 'count',
      label: 'how many messages',
      line: 'for i in range(5):',
      before: 'range(',
      after: ')',
      initial: 5,
      min: 0,
      max: 12,
      step: 1,
    },
    {
      id: 'timeout',
      label: 'timeout of get, seconds',
      line: 'print("read: %s" % q.get(True, 2))',
      before: 'get(True, ',
      after: '))',
      initial: 2,
      min: 0,
      max: 4,
      step: 0.5,
    },
  ],

  *module(py) {
    const { globals } = py;
    yield py.at('from multiprocessing import Process, Queue').run();
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
        if (i >= py.number('count')) break;
        py.locals.i = i;
        yield py.at('q.put("message %d" % i)').put(q, `message ${i}`);
        yield py.at('print("write: message %d" % i)').print(`write: message ${i}`);
      }
    },

    *read_task(py, q) {
      py.locals.q = py.value(q);
      while (!(yield py.at('while not q.empty():').empty(q))) {
        const line = py.at('print("read: %s" % q.get(True, 2))');
        const message = yield line.get(q, true, py.number('timeout'));
        yield line.print(`read: ${message}`);
      }
    },
  },
};
