import type { ReadCall } from './command';
import { PyException } from './exceptions';
import * as TEXTS from './language-texts';
import type { Memory } from './memory';
import type { Line, ProcessOptions } from './program';
import type { PlainCall, ProcessCall, ProcessPeek, QueueOrder, Trap } from './syscalls';
import { abbreviated, isTrue, type ProcessHandle, type QueueId, repr, typeName, type Value } from './value';

/** The calls a twin can make from a line, as traps of this process. `read` reads those that come as text. */
export function linesOf(memory: Memory, read: ReadCall | null): Line {
  const process = (value: Value | undefined, method: string): Omit<ProcessHandle, 'py'> => {
    if (!isA(value, 'process')) throw noAttribute(value, method);
    const { py: _, ...handle } = value;
    return handle;
  };
  const queue = (value: Value | undefined, method: string): QueueId => {
    if (isA(value, 'queue')) return value.queue;
    throw noAttribute(value, method);
  };
  const peek =
    (call: ProcessPeek, text: string = call) =>
    (value: Value | undefined): Trap =>
      memory.trap({ call, ...process(value, call), text: `${memory.nameOf(value)}.${text}` });
  const ask = (call: PlainCall) => (): Trap => memory.trap({ call });
  const order =
    (call: QueueOrder | 'qsize' | 'empty' | 'full') =>
    (value: Value | undefined): Trap =>
      memory.trap({ call, queue: queue(value, call) });

  const shown = (value: Value): string => abbreviated(memory.repr(value));
  const put = (on: Value | undefined, value: Value, block: boolean, timeout: Value, text: string): Trap =>
    memory.trap({
      call: 'put',
      queue: queue(on, 'put'),
      value: memory.heap.seen(value),
      block,
      ...timeoutOf(timeout),
      text,
    });
  const get = (on: Value | undefined, block: boolean, timeout: Value, text: string): Trap =>
    memory.trap({ call: 'get', queue: queue(on, 'get'), block, ...timeoutOf(timeout), text });

  const lines: Line = {
    run: () => memory.trap({ call: 'line' }),
    except: (error, ...types) => {
      if (!(error instanceof PyException)) throw error;
      if (types.length > 0 && !types.includes(error.type)) throw error;
      memory.handle(error);
      return memory.trap({ call: 'except' });
    },
    print: (text) => memory.trap({ call: 'print', text }),
    raise: (type, message = '') => memory.trap({ call: 'raise', type, message }),
    sleep: (seconds) => memory.trap({ call: 'sleep', seconds }),

    Process: (
      target,
      args = [],
      { kwargs = {}, className = 'Process', name = null, daemon = null, group = null } = {},
    ) =>
      memory.trap({
        call: 'Process',
        target,
        args: argsOf(memory, args),
        kwargs: kwargsOf(memory, kwargs),
        className,
        name,
        daemon,
        group,
      }),
    current_process: ask('current_process'),
    parent_process: ask('parent_process'),
    active_children: ask('active_children'),
    get_all_start_methods: ask('get_all_start_methods'),
    get_start_method: (allowNone = false) => memory.trap({ call: 'get_start_method', allowNone }),
    set_start_method: (method, force = false) => memory.trap({ call: 'set_start_method', method, force }),
    input: ask('input'),
    start: (child) => memory.trap({ call: 'start', ...process(child, 'start'), image: memory.image() }),
    join: (child, timeout = null) =>
      memory.trap({ call: 'join', ...process(child, 'join'), ...timeoutOf(timeout) }),
    terminate: (child) => memory.trap({ call: 'terminate', ...process(child, 'terminate') }),
    kill: (child) => memory.trap({ call: 'kill', ...process(child, 'kill') }),
    is_alive: peek('is_alive', 'is_alive()'),
    exitcode: peek('exitcode'),
    pid: peek('pid'),
    sentinel: peek('sentinel'),
    repr: (value) =>
      memory.trap({
        call: 'repr',
        ...process(value, '__repr__'),
        text: `repr(${memory.nameOf(value)})`,
      }),
    _exit: (code) => memory.trap({ call: '_exit', code }),
    name: peek('name'),
    daemon: peek('daemon'),
    set_name: (child, value) => memory.trap({ call: 'set_name', ...process(child, 'name'), value }),
    set_daemon: (child, value) => memory.trap({ call: 'set_daemon', ...process(child, 'daemon'), value }),
    close: (value) =>
      isA(value, 'process')
        ? memory.trap({ call: 'close_process', ...process(value, 'close') })
        : memory.trap({ call: 'close', queue: queue(value, 'close') }),

    Queue: (name, maxsize = 0) => {
      const plain = typeof maxsize === 'boolean' ? Number(maxsize) : maxsize;
      return typeof plain === 'number'
        ? memory.trap({ call: 'Queue', name, maxsize: plain })
        : memory.trap({ call: 'Queue', name, maxsize: 0, badMaxsize: plain });
    },
    put: (on, value, block = true, timeout = null) =>
      put(on, value, block, timeout, `put(${[shown(value), ...waiting(block, timeout)].join(', ')})`),
    put_nowait: (on, value) => put(on, value, false, null, `put_nowait(${shown(value)})`),
    get: (on, block = true, timeout = null) =>
      get(on, block, timeout, `get(${waiting(block, timeout).join(', ')})`),
    get_nowait: (on) => get(on, false, null, 'get_nowait()'),
    idle: (outcome) => memory.trap({ call: 'idle', outcome }),
    call: (on, text) => called(lines, on, read, text),
    qsize: order('qsize'),
    empty: order('empty'),
    full: order('full'),
    join_thread: order('join_thread'),
    cancel_join_thread: order('cancel_join_thread'),
  };
  return lines;
}

function called(lines: Line, on: Value | undefined, read: ReadCall | null, text: string): Trap {
  if (read === null) throw new RangeError('this process was given nothing to read calls with');
  const reading = read(text);
  if ('problem' in reading) throw new PyException('SyntaxError', reading.problem);
  const { method, args } = reading.call;
  const [first = null, second, third] = args;
  switch (method) {
    case 'put':
      return lines.put(on, first, second === undefined || isTrue(second), third);
    case 'put_nowait':
      return lines.put_nowait(on, first);
    case 'get':
      return lines.get(on, args.length === 0 || isTrue(first), second);
    case 'get_nowait':
    case 'qsize':
    case 'empty':
    case 'full':
    case 'close':
    case 'join_thread':
    case 'cancel_join_thread':
      return lines[method](on);
  }
}

function argsOf(memory: Memory, args: readonly Value[] | Value): readonly Value[] | Value {
  if (Array.isArray(args)) return args.map((arg: Value) => memory.heap.seen(arg));
  const value = args as Value;
  return isA(value, 'object') && value.type === 'list' ? [...memory.items(value)] : value;
}

function kwargsOf(
  memory: Memory,
  kwargs: Exclude<ProcessOptions['kwargs'], undefined>,
): ProcessCall['kwargs'] {
  if (kwargs === null || typeof kwargs === 'number') return kwargs;
  return Object.entries(kwargs).map(([name, value]) => [name, memory.heap.seen(value)]);
}

// A timeout may be None or any number, a bool among them; of anything else its class is all an error tells.
function timeoutOf(timeout: Value): { timeout: number | null; badTimeout?: string } {
  if (timeout === null || typeof timeout === 'number') return { timeout };
  if (typeof timeout === 'boolean') return { timeout: Number(timeout) };
  if (isA(timeout, 'float')) return { timeout: timeout.value };
  return { timeout: null, badTimeout: typeName(timeout) };
}

function waiting(block: boolean, timeout: Value): string[] {
  if (timeout !== null) return [repr(block), typeof timeout === 'number' ? String(timeout) : repr(timeout)];
  return block ? [] : ['False'];
}

function noAttribute(value: Value | undefined, name: string): PyException {
  return new PyException('AttributeError', TEXTS.noAttribute(typeName(value ?? null), name));
}

function isA<K extends 'process' | 'queue' | 'object' | 'float'>(
  value: Value | undefined,
  kind: K,
): value is Extract<Value, { py: K }> {
  return typeof value === 'object' && value !== null && value.py === kind;
}
