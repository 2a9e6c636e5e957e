/** Frames of tracebacks inside CPython 3.13's own library, as it prints them. Its folder is written `…/multiprocessing`. */
import { frame } from './frame';
import type { ProcessCall, Syscall } from './syscalls';
import * as TEXTS from './texts';

/** Above the program's own frames in every child. */
export const BOOTSTRAP_FRAMES = [
  ...frame('process.py', 313, '_bootstrap', 'self.run()', 'self.run()'),
  ...frame(
    'process.py',
    108,
    'run',
    'self._target(*self._args, **self._kwargs)',
    'self._target(*self._args, **self._kwargs)',
  ),
];

/** Above the frame of the program's top-level code in a spawned child. */
export const IMPORT_FRAMES = [
  ...frame(
    '<string>',
    1,
    '<module>',
    'from multiprocessing.spawn import spawn_main; spawn_main(…)',
    'spawn_main(…)',
  ),
  ...frame('spawn.py', 122, 'spawn_main', 'exitcode = _main(fd, parent_sentinel)'),
  ...frame('spawn.py', 131, '_main', 'prepare(preparation_data)', 'prepare(preparation_data)'),
  ...frame(
    'spawn.py',
    246,
    'prepare',
    "_fixup_main_from_path(data['init_main_from_path'])",
    "_fixup_main_from_path(data['init_main_from_path'])",
  ),
  ...frame('spawn.py', 297, '_fixup_main_from_path', 'main_content = runpy.run_path(main_path,'),
  '                                  run_name="__mp_main__")',
  ...frame('<frozen runpy>', 287, 'run_path', ''),
  ...frame('<frozen runpy>', 98, '_run_module_code', ''),
  ...frame('<frozen runpy>', 88, '_run_code', ''),
];

const LAUNCH_FRAMES = [
  ...frame('process.py', 121, 'start', 'self._popen = self._Popen(self)', 'self._Popen(self)'),
  ...frame(
    'context.py',
    224,
    '_Popen',
    'return _default_context.get_context().Process._Popen(process_obj)',
    '_default_context.get_context().Process._Popen(process_obj)',
  ),
  ...frame('context.py', 289, '_Popen', 'return Popen(process_obj)'),
  ...frame(
    'popen_spawn_posix.py',
    32,
    '__init__',
    'super().__init__(process_obj)',
    'super().__init__(process_obj)',
  ),
  ...frame('popen_fork.py', 20, '__init__', 'self._launch(process_obj)', 'self._launch(process_obj)'),
];

const IMPORTING_FRAMES = [
  ...LAUNCH_FRAMES,
  ...frame(
    'popen_spawn_posix.py',
    42,
    '_launch',
    'prep_data = spawn.get_preparation_data(process_obj._name)',
  ),
  ...frame(
    'spawn.py',
    164,
    'get_preparation_data',
    '_check_not_importing_main()',
    '_check_not_importing_main()',
  ),
  ...frame('spawn.py', 140, '_check_not_importing_main', "raise RuntimeError('''"),
  '    ...<16 lines>...',
  "    ''')",
];

const DUMP_FRAMES = [
  ...LAUNCH_FRAMES,
  ...frame(
    'popen_spawn_posix.py',
    47,
    '_launch',
    'reduction.dump(process_obj, fp)',
    'reduction.dump(process_obj, fp)',
  ),
  ...frame(
    'reduction.py',
    60,
    'dump',
    'ForkingPickler(file, protocol).dump(obj)',
    'ForkingPickler(file, protocol).dump(obj)',
  ),
];

const CONTEXT_FRAMES = [
  ...frame(
    'context.py',
    251,
    'set_start_method',
    'self._actual_context = self.get_context(method)',
    'self.get_context(method)',
  ),
  ...frame(
    'context.py',
    243,
    'get_context',
    'return super().get_context(method)',
    'super().get_context(method)',
  ),
  ...frame(
    'context.py',
    193,
    'get_context',
    "raise ValueError('cannot find context for %r' % method) from None",
  ),
];

/** The frames below the program's own line when a call raised this. */
export function libraryFrames(call: Syscall, type: string, message: string): readonly string[] {
  const closed = message === TEXTS.processClosed ? CHECKED_AT[call.call] : undefined;
  if (closed !== undefined) {
    return [
      ...frame(
        'process.py',
        closed,
        call.call === 'pid' ? 'ident' : call.call,
        'self._check_closed()',
        'self._check_closed()',
      ),
      ...frame('process.py', 101, '_check_closed', `raise ValueError("${message}")`),
    ];
  }
  switch (call.call) {
    case 'put': {
      const rest =
        type === 'queue.Full'
          ? frame('queues.py', 88, 'put', 'raise Full')
          : type === 'ValueError'
            ? frame('queues.py', 86, 'put', 'raise ValueError(f"Queue {self!r} is closed")')
            : frame('queues.py', 87, 'put', 'if not self._sem.acquire(block, timeout):', ACQUIRE_SLOT);
      const nowait = frame(
        'queues.py',
        136,
        'put_nowait',
        'return self.put(obj, False)',
        'self.put(obj, False)',
      );
      return call.text.startsWith('put_nowait') ? [...nowait, ...rest] : rest;
    }
    case 'get': {
      const nowait = frame('queues.py', 133, 'get_nowait', 'return self.get(False)', 'self.get(False)');
      const rest =
        type === 'queue.Empty'
          ? frame('queues.py', call.block ? 112 : 114, 'get', 'raise Empty')
          : type === 'ValueError'
            ? frame('queues.py', 98, 'get', 'raise ValueError(f"Queue {self!r} is closed")')
            : [];
      return call.text.startsWith('get_nowait') ? [...nowait, ...rest] : rest;
    }
    case 'qsize':
      return frame('queues.py', 124, 'qsize', SIZE, 'self._sem._semlock._get_value()');
    case 'empty':
      return [
        ...frame('queues.py', 127, 'empty', 'return not self._poll()', 'self._poll()'),
        ...frame('connection.py', 255, 'poll', 'self._check_closed()', 'self._check_closed()'),
        ...frame('connection.py', 137, '_check_closed', 'raise OSError("handle is closed")'),
      ];
    case 'start':
      if (message.startsWith('\n')) return IMPORTING_FRAMES;
      return type === 'AssertionError' ? assertion(message) : DUMP_FRAMES;
    case 'Process':
      return type === 'TypeError' ? converted(call) : assertion(message);
    case 'join':
    case 'is_alive':
    case 'set_name':
    case 'set_daemon':
    case 'join_thread':
      return assertion(message);
    case 'sentinel':
      return frame('process.py', 257, 'sentinel', `raise ValueError("${message}") from None`);
    case 'terminate':
    case 'kill':
      return type === 'AttributeError'
        ? frame(
            'process.py',
            call.call === 'kill' ? 140 : 133,
            call.call,
            `self._popen.${call.call}()`,
            `self._popen.${call.call}`,
          )
        : [];
    case 'set_start_method':
      return type === 'RuntimeError'
        ? frame('context.py', 247, 'set_start_method', `raise RuntimeError('${message}')`)
        : CONTEXT_FRAMES;
    case 'line':
    case 'idle':
    case 'except':
    case 'print':
    case 'raise':
    case 'sleep':
    case 'close_process':
    case 'exitcode':
    case 'pid':
    case 'repr':
    case '_exit':
    case 'name':
    case 'daemon':
    case 'current_process':
    case 'parent_process':
    case 'active_children':
    case 'get_all_start_methods':
    case 'get_start_method':
    case 'input':
    case 'Queue':
    case 'full':
    case 'close':
    case 'cancel_join_thread':
    case 'exit':
      return [];
  }
}

/** The line of each method of a process that looks whether it is closed. */
const CHECKED_AT: { readonly [call in Syscall['call']]?: number } = {
  start: 114,
  terminate: 132,
  kill: 139,
  join: 146,
  is_alive: 157,
  exitcode: 229,
  pid: 239,
  sentinel: 253,
};

const ACQUIRE_SLOT = 'self._sem.acquire(block, timeout)';
const SIZE = 'return self._maxsize - self._sem._semlock._get_value()';

function converted({ args }: ProcessCall): readonly string[] {
  return Array.isArray(args) || typeof args === 'string'
    ? frame('process.py', 92, '__init__', 'self._kwargs = dict(kwargs)', 'dict(kwargs)')
    : frame('process.py', 91, '__init__', 'self._args = tuple(args)', 'tuple(args)');
}

function assertion(message: string): readonly string[] {
  return ASSERTIONS[message] ?? [];
}

const IS_OWN = 'self._parent_pid == os.getpid()';
const OWN = `assert ${IS_OWN}`;

const ASSERTIONS: Readonly<Record<string, readonly string[]>> = {
  [TEXTS.groupNotNone]: frame(
    'process.py',
    82,
    '__init__',
    `assert group is None, '${TEXTS.groupNotNone}'`,
    'group is None',
  ),
  [TEXTS.startTwice]: frame(
    'process.py',
    115,
    'start',
    `assert self._popen is None, '${TEXTS.startTwice}'`,
    'self._popen is None',
  ),
  [TEXTS.startOther]: frame('process.py', 116, 'start', `${OWN}, \\`, IS_OWN),
  [TEXTS.joinOther]: frame('process.py', 147, 'join', `${OWN}, '${TEXTS.joinOther}'`, IS_OWN),
  [TEXTS.testOther]: frame('process.py', 160, 'is_alive', `${OWN}, '${TEXTS.testOther}'`, IS_OWN),
  [TEXTS.daemonChildren]: frame(
    'process.py',
    118,
    'start',
    "assert not _current_process._config.get('daemon'), \\",
    "not _current_process._config.get('daemon')",
  ),
  [TEXTS.nameNotString]: frame(
    'process.py',
    195,
    'name',
    `assert isinstance(name, str), '${TEXTS.nameNotString}'`,
    'isinstance(name, str)',
  ),
  [TEXTS.joinNotStarted]: frame(
    'process.py',
    148,
    'join',
    `assert self._popen is not None, '${TEXTS.joinNotStarted}'`,
    'self._popen is not None',
  ),
  [TEXTS.alreadyStarted]: frame(
    'process.py',
    210,
    'daemon',
    `assert self._popen is None, '${TEXTS.alreadyStarted}'`,
    'self._popen is None',
  ),
  [TEXTS.queueNotClosed]: frame(
    'queues.py',
    147,
    'join_thread',
    'assert self._closed, "Queue {0!r} not closed".format(self)',
    'self._closed',
  ),
};
