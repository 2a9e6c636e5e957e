import type { Listing } from '../types';
import source from './listing-2.py?raw';

/** The article's listing 2: one process walks through a queue with three seats. */
export const listing2: Listing = {
  id: 'listing-2',
  title: 'Listing 2: one queue',
  short: 'Queue',
  lead: 'One process, one queue.',
  aside: 'MainProcess both puts and gets.',
  hint: 'maxsize',
  hero: null,
  opening: null,
  source,
  processes: 1,
  numbers: [
    {
      id: 'maxsize',
      label: 'maxsize of q',
      line: 'q = Queue(3)  # at most three messages',
      before: 'Queue(',
      after: ')',
      initial: 3,
      min: 0,
      max: 5,
      step: 1,
    },
    {
      id: 'timeout',
      label: 'timeout of put, seconds',
      line: 'q.put("message 4", True, 2)',
      before: 'True, ',
      after: ')',
      initial: 2,
      min: 0,
      max: 4,
      step: 0.5,
    },
  ],

  *module(py) {
    const { globals } = py;
    yield py.at('from multiprocessing import Queue').run();
    yield py.at('if __name__ == "__main__":').run();
    if (py.name !== '__main__') return;
    globals.q = yield py.at('q = Queue(3)  # at most three messages').Queue('q', py.number('maxsize'));
    yield py.at('q.put("message 1")').put(globals.q, 'message 1');
    yield py.at('q.put("message 2")').put(globals.q, 'message 2');
    let line = py.at('print(q.full())  # False');
    yield line.print(py.str(yield line.full(globals.q)));
    yield py.at('q.put("message 3")').put(globals.q, 'message 3');
    line = py.at('print(q.full())  # True');
    yield line.print(py.str(yield line.full(globals.q)));

    yield py.at('try:').run();
    try {
      yield py.at('q.put("message 4", True, 2)').put(globals.q, 'message 4', true, py.number('timeout'));
    } catch (error) {
      yield py.at('except:').except(error);
      line = py.at(FULL);
      yield line.print(`message queue is full, messages in it: ${yield line.qsize(globals.q)}`);
    }

    yield py.at('try:', 2).run();
    try {
      yield py.at('q.put_nowait("message 4")').put_nowait(globals.q, 'message 4');
    } catch (error) {
      yield py.at('except:', 2).except(error);
      line = py.at(FULL, 2);
      yield line.print(`message queue is full, messages in it: ${yield line.qsize(globals.q)}`);
    }

    if (!(yield py.at('if not q.empty():').empty(globals.q))) {
      yield py.at('print("-get messages from the queue-")').print('-get messages from the queue-');
      const count = py.int(yield py.at(LOOP).qsize(globals.q));
      for (let i = 0; i < count; i++) {
        globals.i = i;
        line = py.at('print(q.get_nowait())');
        yield line.print(py.str(yield line.get_nowait(globals.q)));
        yield py.at(LOOP).run();
      }
    }

    if (!(yield py.at('if not q.full():').full(globals.q))) {
      yield py.at('q.put_nowait("message 4")', 2).put_nowait(globals.q, 'message 4');
    }
  },

  functions: {},
};

const FULL = 'print("message queue is full, messages in it: %s" % q.qsize())';
const LOOP = 'for i in range(q.qsize()):';
