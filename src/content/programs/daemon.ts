import type { Listing } from '../types';
import source from './daemon.py?raw';

/** A daemon dies with its parent, wherever it is in its work. */
export const daemon: Listing = {
  id: 'daemon',
  title: 'A daemon',
  short: 'Daemon',
  lead: 'A daemon is ended with its parent.',
  aside: 'Without daemon=True the parent waits.',
  hint: 'sleep',
  hero: null,
  opening: null,
  source,
  processes: 2,
  numbers: [
    {
      id: 'work',
      label: 'sleep of the child, seconds',
      line: 'sleep(2)',
      before: 'sleep(',
      after: ')',
      initial: 2,
      min: 0,
      max: 4,
      step: 0.5,
    },
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
    yield py.at('from multiprocessing import Process').run();
    yield py.at('from time import sleep').run();
    yield py.at('def work():').run();
    yield py.at('if __name__ == "__main__":').run();
    if (py.name !== '__main__') return;
    const create = py.at('p = Process(target=work, daemon=True)');
    globals.p = yield create.Process('work', [], { daemon: true });
    yield py.at('p.start()').start(globals.p);
    yield py.at('sleep(1)').sleep(py.number('sleep'));
    yield py.at('print("main ends")').print('main ends');
  },

  functions: {
    *work(py) {
      yield py.at('print("work begins")').print('work begins');
      yield py.at('sleep(2)').sleep(py.number('work'));
      yield py.at('print("work ends")').print('work ends');
    },
  },
};
