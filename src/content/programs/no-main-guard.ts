import type { Listing } from '../types';
import source from './no-main-guard.py?raw';

/** Without the guard a spawned child would start a child of its own; CPython refuses. */
export const noMainGuard: Listing = {
  id: 'no-main-guard',
  title: 'No __main__ guard',
  short: 'No guard',
  lead: 'A spawned child runs the whole file again.',
  aside: 'With fork nothing is run twice.',
  hint: '',
  hero: null,
  opening: null,
  options: { method: 'spawn' },
  source,
  processes: 2,
  numbers: [],

  *module(py) {
    const { globals } = py;
    yield py.at('from multiprocessing import Process').run();
    yield py.at('def work():').run();
    yield py.at('print("top-level code")').print('top-level code');
    globals.p = yield py.at('p = Process(target=work)').Process('work');
    yield py.at('p.start()').start(globals.p);
    yield py.at('p.join()').join(globals.p);
    const line = py.at('print("exit code", p.exitcode)');
    yield line.print(`exit code ${py.str(yield line.exitcode(globals.p))}`);
  },

  functions: {
    *work(py) {
      yield py.at('print("work")').print('work');
    },
  },
};
