import type { Listing } from '../types';
import source from './listing-1.py?raw';

/** The article's listing 1: three processes, three copies of `g_num`. */
export const listing1: Listing = {
  id: 'listing-1',
  title: 'Listing 1: one name, three memories',
  short: 'Globals',
  lead: 'One name, three memories.',
  aside: 'No queue in this listing.',
  hint: 'g_num',
  hero: 'g_num',
  opening: null,
  source,
  processes: 3,
  numbers: [
    {
      id: 'g_num',
      label: 'g_num at the start',
      line: 'g_num = 100  # a global variable',
      before: 'g_num = ',
      after: '  #',
      initial: 100,
      min: -999,
      max: 999,
      step: 1,
    },
    {
      id: 'plus',
      label: 'what plus adds',
      line: 'g_num += 50',
      before: 'g_num += ',
      after: '',
      initial: 50,
      min: -999,
      max: 999,
      step: 1,
    },
    {
      id: 'minus',
      label: 'what minus takes away',
      line: 'g_num -= 50',
      before: 'g_num -= ',
      after: '',
      initial: 50,
      min: -999,
      max: 999,
      step: 1,
    },
  ],

  *module(py) {
    yield py.at('from multiprocessing import Process').run();
    yield py.at('def plus():').run();
    yield py.at('def minus():').run();
    yield py.at('g_num = 100  # a global variable').run();
    py.globals.g_num = py.number('g_num');
    yield py.at('if __name__ == "__main__":').run();
    if (py.name !== '__main__') return;
    yield py.at('print("-main process start-")').print('-main process start-');
    yield py.at('print("g_num is %d" % g_num)', 3).print(`g_num is ${py.int(py.globals.g_num)}`);
    py.globals.p1 = yield py.at('p1 = Process(target=plus)').Process('plus');
    py.globals.p2 = yield py.at('p2 = Process(target=minus)').Process('minus');
    yield py.at('p1.start()').start(py.globals.p1);
    yield py.at('p2.start()').start(py.globals.p2);
    yield py.at('p1.join()  # wait for p1 to end').join(py.globals.p1);
    yield py.at('p2.join()  # wait for p2 to end').join(py.globals.p2);
    yield py.at('print("-main process end-")').print('-main process end-');
  },

  functions: {
    *plus(py) {
      yield py.at('print("-child process 1 start-")').print('-child process 1 start-');
      yield py.at('g_num += 50').run();
      py.globals.g_num = py.int(py.globals.g_num) + py.number('plus');
      yield py.at('print("g_num is %d" % g_num)').print(`g_num is ${py.int(py.globals.g_num)}`);
      yield py.at('print("-child process 1 end-")').print('-child process 1 end-');
    },

    *minus(py) {
      yield py.at('print("-child process 2 start-")').print('-child process 2 start-');
      yield py.at('g_num -= 50').run();
      py.globals.g_num = py.int(py.globals.g_num) - py.number('minus');
      yield py.at('print("g_num is %d" % g_num)', 2).print(`g_num is ${py.int(py.globals.g_num)}`);
      yield py.at('print("-child process 2 end-")').print('-child process 2 end-');
    },
  },
};
