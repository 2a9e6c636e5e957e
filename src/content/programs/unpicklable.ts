import type { Listing } from '../types';
import source from './unpicklable.py?raw';

/** A message that cannot travel: put() does not notice, the feeder thread does. */
export const unpicklable: Listing = {
  id: 'unpicklable',
  title: 'A message that cannot travel',
  short: 'Unpicklable',
  lead: 'put() does not look at what it is given.',
  aside: 'The error comes later, from the feeder thread.',
  hint: 'sleep',
  hero: null,
  opening: null,
  source,
  processes: 1,
  numbers: [
    {
      id: 'sleep',
      label: 'sleep of MainProcess, seconds',
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
    yield py.at('from multiprocessing import Queue').run();
    yield py.at('from time import sleep').run();
    yield py.at('if __name__ == "__main__":').run();
    if (py.name !== '__main__') return;
    globals.q = yield py.at('q = Queue()').Queue('q');
    yield py.at('q.put("first")').put(globals.q, 'first');
    yield py.at('q.put(lambda: 0)  # no error here').put(globals.q, py.object('function'));
    yield py.at('q.put("last")').put(globals.q, 'last');
    yield py.at('sleep(1)').sleep(py.number('sleep'));
    const line = py.at('print("messages:", q.qsize())');
    yield line.print(`messages: ${py.str(yield line.qsize(globals.q))}`);
    for (const nth of [1, 2]) {
      const get = py.at('print(q.get())', nth);
      yield get.print(py.str(yield get.get(globals.q)));
    }
  },

  functions: {},
};
