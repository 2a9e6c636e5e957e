import type { Listing } from '../types';
import source from './mutate-after-put.py?raw';

/** put() keeps a reference: a change made before the feeder pickles it travels with the message. */
export const mutateAfterPut: Listing = {
  id: 'mutate-after-put',
  title: 'A change after put()',
  short: 'After put()',
  lead: 'put() does not copy.',
  aside: 'The feeder thread does, a moment later.',
  hint: '',
  hero: null,
  opening: null,
  source,
  processes: 1,
  numbers: [],

  *module(py) {
    const { globals } = py;
    yield py.at('from multiprocessing import Queue').run();
    yield py.at('if __name__ == "__main__":').run();
    if (py.name !== '__main__') return;
    globals.q = yield py.at('q = Queue()').Queue('q');
    yield py.at('fruit = ["apple"]').run();
    globals.fruit = py.list('apple');
    yield py.at('q.put(fruit)').put(globals.q, globals.fruit);
    yield py.at('fruit.append("pear")').run();
    py.append(globals.fruit, 'pear');
    globals.got = yield py.at('got = q.get()').get(globals.q);
    yield py.at('print("got", got)').print(`got ${py.str(globals.got)}`);
    const same = py.str(globals.got === globals.fruit);
    yield py.at('print("the same:", got is fruit)').print(`the same: ${same}`);
  },

  functions: {},
};
