/** Profile: CPython 3.13 texts. Every message the kernel can raise, in one table. */
export const TEXTS = {
  groupNotNone: 'group argument must be None for now',
  notIterable: (type: string) => `'${type}' object is not iterable`,
  processClosed: 'process object is closed',
  processNotStarted: 'process not started',
  startTwice: 'cannot start a process twice',
  startOther: 'can only start a process object created by current process',
  daemonChildren: 'daemonic processes are not allowed to have children',
  joinOther: 'can only join a child process',
  joinNotStarted: 'can only join a started process',
  testOther: 'can only test a child process',
  nameNotString: 'name must be a string',
  alreadyStarted: 'process has already started',
  noPopen: (method: string) => `'NoneType' object has no attribute '${method}'`,
  closeRunning:
    'Cannot close a process while it is still running. You should first call join() or terminate().',
  sleepNegative: 'sleep length must be non-negative',

  queueClosed: 'Queue <multiprocessing.queues.Queue object at 0x…> is closed',
  queueNotClosed: 'Queue <multiprocessing.queues.Queue object at 0x…> not closed',
  handleClosed: 'handle is closed',
  timeoutNotNumber: (type: string) => `must be real number, not ${type}`,
  timeoutNotAdded: (type: string) => `unsupported operand type(s) for +: 'float' and '${type}'`,
  maxsizeNotCompared: (type: string) => `'<=' not supported between instances of '${type}' and 'int'`,
  maxsizeNotInteger: (type: string) => `'${type}' object cannot be interpreted as an integer`,
  maxsizeTooLarge: 'Python int too large to convert to C int',
  maxsizeInvalid: '[Errno 22] Invalid argument',

  shareQueue: 'Queue objects should only be shared between processes through inheritance',
  shareProcess: 'Pickling an AuthenticationString object is disallowed for security reasons',
  lambda: "Can't pickle <function <lambda> at 0x…>: attribute lookup <lambda> on __main__ failed",
  localObject: (name: string) => `Can't get local object '${name}'`,
  cannotPickle: (type: string) => `cannot pickle '${type}' object`,

  nameNotDefined: (name: string) => `name '${name}' is not defined`,
  notCallable: (type: string) => `'${type}' object is not callable`,
  noAttribute: (type: string, name: string) => `'${type}' object has no attribute '${name}'`,

  /** `_check_not_importing_main`, Lib/multiprocessing/spawn.py. */
  importingMain: `
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        `,
} as const;

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
    message: TEXTS.lambda,
  },
  lock: {
    repr: '<unlocked _thread.lock object at 0x…>',
    type: 'TypeError',
    message: TEXTS.cannotPickle('_thread.lock'),
  },
  generator: {
    repr: '<generator object at 0x…>',
    type: 'TypeError',
    message: TEXTS.cannotPickle('generator'),
  },
  module: { repr: '<module>', type: 'TypeError', message: TEXTS.cannotPickle('module') },
};

/** Why a function of the program cannot be pickled by its name, or null: it can. */
export function unpicklableTarget(name: string): { type: string; message: string } | null {
  if (name.includes('<locals>')) return { type: 'AttributeError', message: TEXTS.localObject(name) };
  return name === '<lambda>' ? { type: '_pickle.PicklingError', message: TEXTS.lambda } : null;
}
