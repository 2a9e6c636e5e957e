import type { Value } from '../../kernel';
import type { Listing } from '../types';
import source from './crowd.py?raw';

/** Twenty processes and one queue: as many as the stage has to hold. */
export const crowd: Listing = {
  id: 'crowd',
  title: 'A crowd',
  short: 'Crowd',
  lead: 'Many processes, one queue.',
  aside: 'MainProcess takes every message.',
  hint: 'count',
  hero: null,
  opening: null,
  source,
  processes: 20,
  numbers: [
    {
      id: 'processes',
      label: 'how many children',
      line: 'count = 19  # how many children',
      before: 'count = ',
      after: '  #',
      initial: 19,
      min: 1,
      max: 19,
      step: 1,
    },
    {
      id: 'each',
      label: 'messages from each child',
      line: 'each = 3  # messages from each child',
      before: 'each = ',
      after: '  #',
      initial: 3,
      min: 0,
      max: 220,
      step: 1,
    },
  ],

  *module(py) {
    const { globals } = py;
    const count = py.number('processes');
    const each = py.number('each');
    // Like every Process, those in the list are cards of the stage and no variables.
    const processes: Value[] = [];
    yield py.at('from multiprocessing import Process, Queue').run();
    yield py.at('count = 19  # how many children').run();
    globals.count = count;
    yield py.at('each = 3  # messages from each child').run();
    globals.each = each;
    yield py.at('def work(q):').run();
    yield py.at('if __name__ == "__main__":').run();
    if (py.name !== '__main__') return;
    globals.q = yield py.at('q = Queue()').Queue('q');
    yield py.at('crowd = []').run();
    for (let i = 0; ; i++) {
      yield py.at('for i in range(count):').run();
      if (i >= count) break;
      globals.i = i;
      globals.p = yield py.at('p = Process(target=work, args=(q,))').Process('work', [globals.q]);
      yield py.at('p.start()').start(globals.p);
      yield py.at('crowd.append(p)').run();
      processes.push(globals.p);
    }
    for (let i = 0; ; i++) {
      yield py.at('for i in range(count * each):').run();
      if (i >= count * each) break;
      globals.i = i;
      const line = py.at('print("got", q.get())');
      const message = yield line.get(globals.q);
      yield line.print(`got ${py.str(message)}`);
    }
    for (const one of processes) {
      yield py.at('for p in crowd:').run();
      globals.p = one;
      yield py.at('p.join()').join(one);
    }
    yield py.at('for p in crowd:').run();
  },

  functions: {
    *work(py, q) {
      const { locals } = py;
      locals.q = py.value(q);
      for (let n = 0; ; n++) {
        yield py.at('for n in range(each):').run();
        if (n >= py.number('each')) return;
        locals.n = n;
        yield py.at('q.put(n)').put(q, n);
        yield py.at('print("put", n)').print(`put ${n}`);
      }
    },
  },
};
