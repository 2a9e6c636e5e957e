import type { Listing } from '../types';
import source from './join-before-drain.py?raw';

/** A child that cannot end: its message does not fit in the pipe, and its parent joins before it reads. */
export const joinBeforeDrain: Listing = {
  id: 'join-before-drain',
  title: 'Join before reading',
  short: 'Join first',
  lead: 'A process ends only when its messages are out.',
  aside: 'Read first, then join.',
  hint: 'length',
  hero: null,
  opening: null,
  source,
  processes: 2,
  numbers: [
    {
      id: 'length',
      label: 'length of the message',
      line: 'q.put("x" * 100000)',
      before: '"x" * ',
      after: ')',
      initial: 100000,
      min: 0,
      max: 200000,
      step: 10000,
    },
  ],

  *module(py) {
    const { globals } = py;
    yield py.at('from multiprocessing import Process, Queue').run();
    yield py.at('def work(q):').run();
    yield py.at('if __name__ == "__main__":').run();
    if (py.name !== '__main__') return;
    globals.q = yield py.at('q = Queue()').Queue('q');
    globals.p = yield py.at('p = Process(target=work, args=(q,))').Process('work', [globals.q]);
    yield py.at('p.start()').start(globals.p);
    yield py.at('p.join()  # before the message is read').join(globals.p);
    yield py.at('print("joined")').print('joined');
    const line = py.at('print("length", len(q.get()))');
    const message = yield line.get(globals.q);
    yield line.print(`length ${py.str(message).length}`);
  },

  functions: {
    *work(py, q) {
      py.locals.q = py.value(q);
      yield py.at('q.put("x" * 100000)').put(q, 'x'.repeat(py.number('length')));
      yield py.at('print("put")').print('put');
    },
  },
};
