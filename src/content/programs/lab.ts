import type { Body, Py, Value } from '../../kernel';
import type { Listing } from '../types';
import source from './lab.py?raw';

/** The lab: a queue and some processes that do what they are told, one call at a time. */
export const lab: Listing = {
  id: 'lab',
  title: 'The queue lab',
  short: 'Queue lab',
  lead: 'A bench for one queue.',
  aside: 'Every call runs in its process.',
  hint: 'maxsize',
  hero: null,
  opening: null,
  source,
  processes: 5,
  commanded: true,
  numbers: [
    {
      id: 'maxsize',
      label: 'maxsize of q',
      line: 'q = Queue(3)',
      before: 'Queue(',
      after: ')',
      initial: 3,
      min: -1,
      max: 12,
      step: 1,
    },
    {
      id: 'processes',
      label: 'how many child processes',
      line: 'for i in range(2):',
      before: 'range(',
      after: ')',
      initial: 2,
      min: 1,
      max: 4,
      step: 1,
    },
  ],

  *module(py) {
    const { globals } = py;
    yield py.at('if __name__ == "__main__":').run();
    globals.q = yield py.at('q = Queue(3)').Queue('q', py.number('maxsize'));
    for (let i = 0; i < py.number('processes'); i++) {
      const line = py.at('Process(target=use, args=(q,)).start()');
      yield line.start(yield line.Process('use', [globals.q]));
    }
    yield* obey(py, globals.q);
  },

  functions: {
    *use(py, q) {
      py.locals.q = py.value(q);
      yield* obey(py, q);
    },
  },
};

function* obey(py: Py, q: Value | undefined): Body {
  for (let outcome: string | null = null; ; ) {
    const line = py.at('do_next_call(q)');
    const call = py.str(yield line.idle(outcome));
    try {
      outcome = `returned ${py.repr(yield line.call(q, call))}`;
    } catch (error) {
      outcome = py.outcomeOf(error);
    }
  }
}
