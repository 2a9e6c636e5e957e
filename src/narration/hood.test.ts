import { describe, expect, test } from 'vitest';
import { listingOf } from '../content/all';
import {
  articleOrder,
  type Choice,
  DEFAULT_OPTIONS,
  type Options,
  type Program,
  runInline,
  scripted,
  type Trace,
} from '../kernel';
import { narrate } from './index';

function run(id: string, options: Partial<Options> = {}, choices: readonly Choice[] = []): Trace {
  const program = listingOf(id);
  if (program === undefined) throw new Error(id);
  return runInline(program, scripted(choices, articleOrder), { options: { ...DEFAULT_OPTIONS, ...options } });
}

function said(trace: Trace): string[] {
  return trace.turns.map((_, step) => narrate(trace, step).text);
}

const HOOD = { feeder: 'scheduled' } as const;

describe('under the hood', () => {
  test('put drops the message in the outbox, and the feeder thread packs it', () => {
    const lines = said(run('listing-3', HOOD));
    expect(lines).toContain(
      "Process-1 takes a seat in q and drops 'message 0' in its outbox. Its feeder thread starts. put has returned.",
    );
    expect(lines).toContain(
      "Process-1 takes a seat in q and drops 'message 1' in its outbox. put has returned.",
    );
    expect(lines).toContain(
      "The feeder thread of Process-1 packs 'message 0' into bytes and writes it into the pipe of q.",
    );
  });

  test('a change before the packing is said', () => {
    const lines = said(run('mutate-after-put', HOOD, ['0', '0', '0', '0', '0', '0', '0f']));
    expect(lines).toContain(
      "['apple'] was changed before it was packed. The feeder thread of MainProcess writes ['apple', 'pear'] into the pipe of q.",
    );
  });

  test('a message that cannot be packed, and one that does not fit', () => {
    expect(
      said(run('unpicklable', HOOD)).some((one) =>
        /^The feeder thread of MainProcess cannot pack <function/.test(one),
      ),
    ).toBe(true);
    const lines = said(run('join-before-drain', HOOD));
    expect(
      lines.some((one) => one.endsWith('It does not fit into the pipe of q: the rest waits for room.')),
    ).toBe(true);
    expect(lines).toContain(
      'Process-1 has run its last line, but cannot end until all it put is in the pipe.',
    );
  });
});

describe('processes', () => {
  test('a spawned one runs the file again and skips the block of the main one', () => {
    const lines = said(run('fork-or-spawn', { method: 'spawn' }));
    expect(lines).toContain('MainProcess starts Process-1. It runs the file again from the top.');
    expect(lines).toContain(
      'Process-1 skips the __main__ block, because its name is not __main__. It begins show().',
    );
    const fork = said(run('fork-or-spawn')).filter((one) => one.includes('starts Process-1'));
    expect(fork).toEqual([
      'MainProcess starts Process-1. It begins with a copy of everything MainProcess has now.',
    ]);
  });

  test('one that is terminated takes the turn to read with it', () => {
    const lines = said(run('killed-reader'));
    expect(lines).toContain('MainProcess terminates Process-1. It ends at its next step, wherever it is.');
    expect(lines).toContain(
      'Process-1 ends at once by SIGTERM. Exit code −15. It dies with the turn to read q: nobody else can get it.',
    );
    expect(lines).toContain('MainProcess asks p.exitcode. The answer now is -15.');
    expect(lines.at(-1)).toMatch(/1 message was left in q\. It is lost\. Every process has ended\./);
  });

  test('a daemon is terminated when its parent ends', () => {
    const lines = said(run('daemon'));
    expect(lines.some((one) => one.includes('Process-1 is a daemon and is terminated.'))).toBe(true);
  });
});

/** A program of one process, one call a line. */
function alone(module: Program['module'], source: string): Program {
  return { id: 'test', source, numbers: [], processes: 1, functions: {}, module };
}

test('closing a queue, waiting for its feeder, and giving that up', () => {
  const program = alone(function* (py) {
    py.globals.q = yield py.at('make').Queue('q', 1);
    yield py.at('put').put(py.globals.q, 1);
    yield py.at('look').full(py.globals.q);
    yield py.at('cancel').cancel_join_thread(py.globals.q);
    yield py.at('close').close(py.globals.q);
    yield py.at('wait').join_thread(py.globals.q);
  }, 'make\nput\nlook\ncancel\nclose\nwait');
  const trace = runInline(program, scripted(['0', '0', '0', '0', '0', '0', '0'], articleOrder), {
    options: { ...DEFAULT_OPTIONS, ...HOOD },
  });
  expect(said(trace).slice(2)).toEqual([
    'MainProcess takes the last seat in q and drops 1 in its outbox. put has returned.',
    'MainProcess asks q.full(). The answer now is True. q is full and empty at once: all seats are taken, and nothing is in the pipe yet.',
    'MainProcess will not wait for its outbox of q when it ends. What is in it then is lost.',
    'MainProcess closes q: it will put nothing more in it. What is in its outbox still goes out.',
    'MainProcess does not wait for its outbox of q: it said so before.',
    'MainProcess ends. Exit code 0. 1 message was still in its outbox. It is lost. Every process has ended. Nothing was printed.',
  ]);
});
