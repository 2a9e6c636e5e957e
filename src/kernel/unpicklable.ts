import { cannotPickle, lambda } from './texts';

/** Objects that cannot be pickled: what a program sees of one, and what pickling it raises. */
export interface Unpicklable {
  readonly repr: string;
  readonly type: string;
  readonly message: string;
}

/** Kinds of objects that cannot be pickled, by the class name error texts give. */
export const UNPICKLABLE: Readonly<Record<string, Unpicklable>> = {
  function: {
    repr: '<function <lambda> at 0x…>',
    type: '_pickle.PicklingError',
    message: lambda,
  },
  lock: {
    repr: '<unlocked _thread.lock object at 0x…>',
    type: 'TypeError',
    message: cannotPickle('_thread.lock'),
  },
  generator: {
    repr: '<generator object at 0x…>',
    type: 'TypeError',
    message: cannotPickle('generator'),
  },
  file: {
    repr: '<_io.TextIOWrapper …>',
    type: 'TypeError',
    message: "cannot pickle 'TextIOWrapper' instances",
  },
  module: { repr: '<module>', type: 'TypeError', message: cannotPickle('module') },
};
