import type { Listing } from '../types';
import source from './listing-3.py?raw';

/** The article's listing 3: a writer and a reader talk through a queue. */
export const listing3: Listing = {
  id: 'listing-3',
  title: 'Listing 3: a queue between two processes',
  short: 'Two processes',
  lead: 'Two processes meet at a queue.',
  aside: 'MainProcess only starts them and waits.',
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
      id: 'sleep',
      label: 'sleep of the reader, seconds',
      line: 'time.sleep(1)  # sleep for 1 second',
      before: 'sleep(',
      after: ')  #',
      initial: 1,
      min: 0,
      max: 4,
      step: 0.5,
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
    yield py.at('import time').run();
    yield py.at('def write_task(q):').run();
    yield py.at('def read_task(q):').run();
    yield py.at('if __name__ == "__main__":').run();
    if (py.name !== '__main__') return;
    yield py.at('print("-parent process start-")').print('-parent process start-');
    globals.q = yield py.at('q = Queue()  # the parent makes the queue').Queue('q');
    globals.pw = yield py.at('pw = Process(target=write_task, args=(q,))').Process('write_task', [globals.q]);
    globals.pr = yield py.at('pr = Process(target=read_task, args=(q,))').Process('read_task', [globals.q]);
    yield py.at('pw.start()  # start the writer').start(globals.pw);
    yield py.at('pr.start()  # start the reader').start(globals.pr);
    yield py.at('pw.join()  # wait for the writer to end').join(globals.pw);
    yield py.at('pr.join()  # wait for the reader to end').join(globals.pr);
    yield py.at('print("-parent process end-")').print('-parent process end-');
  },

  functions: {
    *write_task(py, q) {
      const { locals } = py;
      locals.q = py.value(q);
      if (yield py.at('if not q.full():').full(q)) return;
      for (let i = 0; ; i++) {
        yield py.at('for i in range(5):').run();
        if (i >= py.number('count')) return;
        locals.i = i;
        yield py.at('message = "message " + str(i)').run();
        locals.message = `message ${i}`;
        yield py.at('q.put(message)').put(q, locals.message);
        yield py.at('print("write: %s" % message)').print(`write: ${locals.message}`);
      }
    },

    *read_task(py, q) {
      py.locals.q = py.value(q);
      yield py.at('time.sleep(1)  # sleep for 1 second').sleep(py.number('sleep'));
      while (!(yield py.at('while not q.empty():').empty(q))) {
        const line = py.at('print("read: %s" % q.get(True, 2))');
        const message = yield line.get(q, true, py.number('timeout'));
        yield line.print(`read: ${message}`);
      }
    },
  },
};
