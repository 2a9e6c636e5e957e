import type { Listing } from '../types';
import source from './killed-reader.py?raw';

/** A reader that dies while it waits leaves the read lock held: nobody can read any more. */
export const killedReader: Listing = {
  id: 'killed-reader',
  title: 'A reader that dies while it waits',
  short: 'Killed reader',
  lead: 'It took the read lock with it.',
  aside: 'The message is there, and nobody can get it.',
  hint: 'timeout',
  hero: null,
  opening: null,
  source,
  processes: 2,
  numbers: [
    {
      id: 'timeout',
      label: 'timeout of get, seconds',
      line: 'print(q.get(True, 1))',
      before: 'get(True, ',
      after: '))',
      initial: 1,
      min: 0,
      max: 4,
      step: 0.5,
    },
  ],

  *module(py) {
    const { globals } = py;
    yield py.at('from multiprocessing import Process, Queue').run();
    yield py.at('from queue import Empty').run();
    yield py.at('from time import sleep').run();
    yield py.at('def read_task(q):').run();
    yield py.at('if __name__ == "__main__":').run();
    if (py.name !== '__main__') return;
    globals.q = yield py.at('q = Queue()').Queue('q');
    globals.p = yield py.at('p = Process(target=read_task, args=(q,))').Process('read_task', [globals.q]);
    yield py.at('p.start()').start(globals.p);
    yield py.at('sleep(1)').sleep(1);
    yield py.at('p.terminate()  # while it waits in get()').terminate(globals.p);
    yield py.at('p.join()').join(globals.p);
    let line = py.at('print("exit code", p.exitcode)');
    yield line.print(`exit code ${py.str(yield line.exitcode(globals.p))}`);
    yield py.at('q.put("hello")').put(globals.q, 'hello');
    yield py.at('sleep(1)', 2).sleep(1);
    line = py.at('print("messages:", q.qsize())');
    yield line.print(`messages: ${py.str(yield line.qsize(globals.q))}`);
    yield py.at('try:').run();
    try {
      line = py.at('print(q.get(True, 1))');
      yield line.print(py.str(yield line.get(globals.q, true, py.number('timeout'))));
    } catch (error) {
      yield py.at('except Empty:').except(error, 'queue.Empty');
      yield py.at('print("Empty")').print('Empty');
    }
  },

  functions: {
    *read_task(py, q) {
      py.locals.q = py.value(q);
      const line = py.at('print("read:", q.get())');
      yield line.print(`read: ${py.str(yield line.get(q))}`);
    },
  },
};
