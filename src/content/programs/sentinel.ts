import type { Listing } from '../types';
import source from './sentinel.py?raw';

/** The robust end of listing 3: the writer says that it is done. */
export const sentinel: Listing = {
  id: 'sentinel',
  title: 'A last message',
  short: 'Sentinel',
  lead: 'The writer says when it is done.',
  aside: 'The reader reads until None comes.',
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
      id: 'maxsize',
      label: 'maxsize of q',
      line: 'q = Queue(2)',
      before: 'Queue(',
      after: ')',
      initial: 2,
      min: 0,
      max: 5,
      step: 1,
    },
  ],

  *module(py) {
    const { globals } = py;
    yield py.at('from multiprocessing import Process, Queue').run();
    yield py.at('def write_task(q):').run();
    yield py.at('def read_task(q):').run();
    yield py.at('if __name__ == "__main__":').run();
    if (py.name !== '__main__') return;
    globals.q = yield py.at('q = Queue(2)').Queue('q', py.number('maxsize'));
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
      yield py.at('q.put(None)  # no more messages').put(q, null);
    },

    *read_task(py, q) {
      py.locals.q = py.value(q);
      for (;;) {
        const message = yield py.at('for message in iter(q.get, None):').get(q);
        if (message === null) return;
        py.locals.message = message;
        yield py.at('print("read: %s" % message)').print(`read: ${py.str(message)}`);
      }
    },
  },
};
