import type { Listing } from '../types';
import source from './fork-or-spawn.py?raw';

/** What a child begins with: a copy of everything, or only what the top-level code makes. */
export const forkOrSpawn: Listing = {
  id: 'fork-or-spawn',
  title: 'Fork or spawn',
  short: 'Fork or spawn',
  lead: 'What does a child begin with?',
  aside: 'A copy of the parent, or the file run again.',
  hint: 'number',
  hero: 'number',
  opening: null,
  source,
  processes: 2,
  numbers: [
    {
      id: 'number',
      label: 'number at the start',
      line: 'number = 1',
      before: 'number = ',
      after: '',
      initial: 1,
      min: -99,
      max: 99,
      step: 1,
    },
  ],

  *module(py) {
    const { globals } = py;
    yield py.at('from multiprocessing import Process').run();
    yield py.at('number = 1').run();
    globals.number = py.number('number');
    yield py.at('names = []').run();
    globals.names = py.list();
    yield py.at('print("top-level code")').print('top-level code');
    yield py.at('def show():').run();
    yield py.at('if __name__ == "__main__":').run();
    if (py.name !== '__main__') return;
    yield py.at('number = 2').run();
    globals.number = 2;
    yield py.at('names.append("Ann")').run();
    py.append(globals.names, 'Ann');
    globals.p = yield py.at('p = Process(target=show)').Process('show');
    yield py.at('p.start()').start(globals.p);
    yield py.at('p.join()').join(globals.p);
    const shown = `${py.str(py.global('number'))} ${py.str(py.global('names'))}`;
    yield py.at('print("parent:", number, names)').print(`parent: ${shown}`);
  },

  functions: {
    *show(py) {
      const shown = `${py.str(py.global('number'))} ${py.str(py.global('names'))}`;
      yield py.at('print("child:", number, names)').print(`child: ${shown}`);
    },
  },
};
