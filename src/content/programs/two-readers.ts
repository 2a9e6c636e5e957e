import type { Listing } from '../types';
import source from './two-readers.py?raw';

/** Each message goes to one reader; which one, nobody knows. */
export const twoReaders: Listing = {
  id: 'two-readers',
  title: 'Two readers',
  short: 'Two readers',
  lead: 'Each message goes to one reader.',
  aside: 'Which one, nobody knows.',
  hint: 'count',
  hero: null,
  opening: null,
  source,
  processes: 3,
  numbers: [
    {
      id: 'each',
      label: 'messages each reader takes',
      line: 'for i in range(2):',
      before: 'range(',
      after: ')',
      initial: 2,
      min: 0,
      max: 6,
      step: 1,
    },
    {
      id: 'count',
      label: 'how many messages',
      line: 'for n in range(4):',
      before: 'range(',
      after: ')',
      initial: 4,
      min: 0,
      max: 12,
      step: 1,
    },
  ],

  *module(py) {
    const { globals } = py;
    yield py.at('from multiprocessing import Process, Queue').run();
    yield py.at('def read_task(name, q):').run();
    yield py.at('if __name__ == "__main__":').run();
    if (py.name !== '__main__') return;
    globals.q = yield py.at('q = Queue()').Queue('q');
    const { q } = globals;
    globals.a = yield py.at('a = Process(target=read_task, args=("a", q))').Process('read_task', ['a', q]);
    globals.b = yield py.at('b = Process(target=read_task, args=("b", q))').Process('read_task', ['b', q]);
    yield py.at('a.start()').start(globals.a);
    yield py.at('b.start()').start(globals.b);
    for (let n = 0; ; n++) {
      yield py.at('for n in range(4):').run();
      if (n >= py.number('count')) break;
      globals.n = n;
      yield py.at('q.put(n)').put(q, n);
    }
    yield py.at('a.join()').join(globals.a);
    yield py.at('b.join()').join(globals.b);
  },

  functions: {
    *read_task(py, name, q) {
      py.locals.name = py.value(name);
      py.locals.q = py.value(q);
      for (let i = 0; ; i++) {
        yield py.at('for i in range(2):').run();
        if (i >= py.number('each')) return;
        py.locals.i = i;
        const line = py.at('print(name, "got", q.get())');
        yield line.print(`${name} got ${py.str(yield line.get(q))}`);
      }
    },
  },
};
