/** Profile: CPython 3.13 texts. Every message of `multiprocessing` and of a queue, in one table. */

export const groupNotNone = 'group argument must be None for now';
export const notIterable = (type: string) => `'${type}' object is not iterable`;
export const processClosed = 'process object is closed';
export const processNotStarted = 'process not started';
export const startTwice = 'cannot start a process twice';
export const startOther = 'can only start a process object created by current process';
export const daemonChildren = 'daemonic processes are not allowed to have children';
export const joinOther = 'can only join a child process';
export const joinNotStarted = 'can only join a started process';
export const testOther = 'can only test a child process';
export const nameNotString = 'name must be a string';
export const alreadyStarted = 'process has already started';
export const noPopen = (method: string) => `'NoneType' object has no attribute '${method}'`;
export const closeRunning =
  'Cannot close a process while it is still running. You should first call join() or terminate().';
export const endOfFile = 'EOF when reading a line';
export const sleepNegative = 'sleep length must be non-negative';

export const queueClosed = 'Queue <multiprocessing.queues.Queue object at 0x…> is closed';
export const queueNotClosed = 'Queue <multiprocessing.queues.Queue object at 0x…> not closed';
export const handleClosed = 'handle is closed';
export const timeoutNotNumber = (type: string) => `must be real number, not ${type}`;
export const timeoutNotAdded = (type: string) => `unsupported operand type(s) for +: 'float' and '${type}'`;
export const maxsizeNotCompared = (type: string) =>
  `'<=' not supported between instances of '${type}' and 'int'`;
export const maxsizeNotInteger = (type: string) => `'${type}' object cannot be interpreted as an integer`;
export const maxsizeTooLarge = 'Python int too large to convert to C int';
export const maxsizeInvalid = '[Errno 22] Invalid argument';

export const shareQueue = 'Queue objects should only be shared between processes through inheritance';
export const shareContexts =
  'A SemLock created in a fork context is being shared with a process in a spawn context. This is not supported. Please use the same context to create multiprocessing objects and Process.';
export const shareMain =
  "Can't pickle <class 'multiprocessing.process._MainProcess'>: attribute lookup _MainProcess on multiprocessing.process failed";
export const shareProcess = 'Pickling an AuthenticationString object is disallowed for security reasons';
export const lambda = "Can't pickle <function <lambda> at 0x…>: attribute lookup <lambda> on __main__ failed";
export const localObject = (name: string) => `Can't get local object '${name}'`;
export const cannotPickle = (type: string) => `cannot pickle '${type}' object`;

export const contextSet = 'context has already been set';
export const noContext = (method: string) => `cannot find context for ${method}`;

/** `_check_not_importing_main`, Lib/multiprocessing/spawn.py. */
export const importingMain = `
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
        `;

/** Why a function of the program cannot be pickled by its name, or null: it can. */
export function unpicklableTarget(name: string): { type: string; message: string } | null {
  if (name.includes('<locals>')) return { type: 'AttributeError', message: localObject(name) };
  return name === '<lambda>' ? { type: '_pickle.PicklingError', message: lambda } : null;
}
