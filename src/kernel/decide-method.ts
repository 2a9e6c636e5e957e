import { type Decision, NONE, raise } from './decision';
import { defaultMethod, type KernelState, type Os, type Process, type StartMethod } from './state';
import * as TEXTS from './texts';
import { repr, type Value } from './value';

// Lib/multiprocessing/context.py, DefaultContext.get_all_start_methods
const METHODS: Readonly<Record<Os, readonly StartMethod[]>> = {
  linux: ['fork', 'spawn', 'forkserver'],
  mac: ['spawn', 'fork', 'forkserver'],
  windows: ['spawn'],
};

/** `get_all_start_methods()`: what there is on this system. */
export function allMethods({ options }: KernelState): Decision {
  return { events: [], then: { returned: { py: 'list', items: METHODS[options.os] } } };
}

/** `get_start_method(allow_none)`: to ask decides it, unless None is allowed. */
export function getMethod(state: KernelState, { no, method }: Process, allowNone: boolean): Decision {
  if (method !== null || allowNone) return { events: [], then: { returned: method } };
  const decided = defaultMethod(state, no);
  return { events: [{ type: 'method.set', process: no, method: decided }], then: { returned: decided } };
}

/** `set_start_method(method, force)`: once, or by force; None by force leaves it open again. */
export function setMethod(state: KernelState, process: Process, method: Value, force: boolean): Decision {
  if (process.method !== null && !force) return raise(state, process, 'RuntimeError', TEXTS.contextSet);
  const open = force ? null : defaultMethod(state, process.no);
  const found = method === null ? open : METHODS[state.options.os].find((one) => one === method);
  if (found === undefined) return raise(state, process, 'ValueError', TEXTS.noContext(repr(method)));
  return { events: [{ type: 'method.set', process: process.no, method: found }], then: NONE };
}
