import type { Listing } from '../types';
import source from './qsize-on-a-mac.py?raw';

/** A Mac cannot count its semaphores: full() works there, qsize() does not. */
export const qsizeOnAMac: Listing = {
  id: 'qsize-on-a-mac',
  title: 'qsize() on a Mac',
  short: 'On a Mac',
  lead: 'A Mac cannot say how many messages there are.',
  aside: 'Whether the queue is full it can say.',
  hint: 'maxsize',
  hero: null,
  opening: null,
  options: { os: 'mac', method: 'spawn' },
  source,
  processes: 1,
  numbers: [
    {
      id: 'maxsize',
      label: 'maxsize of q',
      line: 'q = Queue(3)',
      before: 'Queue(',
      after: ')',
      initial: 3,
      min: 2,
      max: 5,
      step: 1,
    },
  ],

  *module(py) {
    const { globals } = py;
    yield py.at('from multiprocessing import Queue').run();
    yield py.at('if __name__ == "__main__":').run();
    if (py.name !== '__main__') return;
    globals.q = yield py.at('q = Queue(3)').Queue('q', py.number('maxsize'));
    yield py.at('q.put("a")').put(globals.q, 'a');
    yield py.at('q.put("b")').put(globals.q, 'b');
    let line = py.at('print("full:", q.full())');
    yield line.print(`full: ${py.str(yield line.full(globals.q))}`);
    yield py.at('try:').run();
    try {
      line = py.at('print("size:", q.qsize())');
      yield line.print(`size: ${py.str(yield line.qsize(globals.q))}`);
    } catch (error) {
      yield py.at('except NotImplementedError:').except(error, 'NotImplementedError');
      yield py.at('print("no qsize() on a Mac")').print('no qsize() on a Mac');
    }
  },

  functions: {},
};
