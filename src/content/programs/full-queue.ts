import type { Listing } from '../types';
import source from './full-queue.py?raw';

/** The first page's program: a quick producer, a slow consumer, and a queue between them that fills. */
export const fullQueue: Listing = {
  id: 'full-queue',
  title: 'A full queue',
  short: 'Full queue',
  lead: 'A full queue makes put() wait.',
  aside: 'Nothing is lost.',
  hint: 'maxsize',
  hero: null,
  opening: 'slot',
  source,
  processes: 3,
  numbers: [
    {
      id: 'maxsize',
      label: 'maxsize of q',
      line: 'q = Queue(3)',
      before: 'Queue(',
      after: ')',
      initial: 3,
      min: 0,
      max: 5,
      step: 1,
    },
    {
      id: 'sleep',
      label: 'sleep of the consumer, seconds',
      line: 'sleep(1)',
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
    yield py.at('def produce(q):').run();
    yield py.at('def consume(q):').run();
    yield py.at('if __name__ == "__main__":').run();
    if (py.name !== '__main__') return;
    globals.q = yield py.at('q = Queue(3)').Queue('q', py.number('maxsize'));
    globals.p1 = yield py.at('p1 = Process(target=produce, args=(q,))').Process('produce', [globals.q]);
    globals.p2 = yield py.at('p2 = Process(target=consume, args=(q,))').Process('consume', [globals.q]);
    yield py.at('p1.start()').start(globals.p1);
    yield py.at('p2.start()').start(globals.p2);
    yield py.at('p1.join()').join(globals.p1);
    yield py.at('p2.join()').join(globals.p2);
  },

  functions: {
    *produce(py, q) {
      py.locals.q = py.value(q);
      for (let n = 1; ; n++) {
        yield py.at('for n in range(1, 9):').run();
        if (n === 9) return;
        py.locals.n = n;
        yield py.at('q.put(n)').put(q, n);
      }
    },

    *consume(py, q) {
      const { locals } = py;
      locals.q = py.value(q);
      for (let i = 0; ; i++) {
        yield py.at('for i in range(8):').run();
        if (i === 8) return;
        locals.i = i;
        locals.n = yield py.at('n = q.get()').get(q);
        yield py.at('print("got", n)').print(`got ${py.str(locals.n)}`);
        yield py.at('sleep(1)').sleep(py.number('sleep'));
      }
    },
  },
};
