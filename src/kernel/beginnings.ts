import { emptyFifo } from './fifo';
import { EMPTY_PIPE } from './pipe';
import { type KernelState, type Options, type Os, type Process, pidOf, type Queue, slotsOf } from './state';
import type { ProcessNo, QueueId } from './value';

/** What the constructor of a process object gives it. */
export type Made = Pick<
  Process,
  'no' | 'name' | 'label' | 'parent' | 'target' | 'args' | 'keywords' | 'className' | 'identity' | 'daemon'
>;

/** A process object as its constructor leaves it. */
export function newProcess(made: Made): Process {
  return {
    ...made,
    daemonic: made.daemon,
    pid: pidOf(made.no),
    created: 0,
    signal: null,
    closed: [],
    method: null,
    startedBy: null,
    status: 'initial',
    born: Infinity,
    exitcode: null,
    joined: false,
    reaped: Infinity,
    fn: made.target ?? '<module>',
    line: null,
    part: 0,
    ran: null,
    pending: null,
    variables: [],
    wait: null,
    since: 0,
    expired: false,
    puts: 0,
    result: null,
    raised: null,
  };
}

/** A queue as its constructor leaves it. */
export function newQueue(id: QueueId, name: string, maxsize: number, by: ProcessNo, os: Os): Queue {
  return {
    id,
    name,
    maxsize,
    by,
    slots: slotsOf(maxsize, os),
    free: slotsOf(maxsize, os),
    reader: null,
    feeders: [],
    pipe: emptyFifo(),
    bytes: EMPTY_PIPE,
    writer: null,
    torn: false,
    closed: [],
    cancelled: [],
  };
}

/** The state before anything has run: MainProcess alone. */
export function initialState(options: Options): KernelState {
  const name = 'MainProcess';
  const made: Made = {
    no: 0,
    name,
    label: name,
    parent: null,
    target: null,
    args: [],
    keywords: [],
    className: '_MainProcess',
    identity: '',
    daemon: false,
  };
  const main: Process = { ...newProcess(made), status: 'started', born: 0 };
  return { turn: 0, now: 0, running: '0', processes: [main], queues: [], printed: 0, options };
}
