import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAB } from '../../content/all';
import { type Choice, choicesOf, isFeeder, runInline, TIME } from '../../kernel';
import { callsOf } from './calls';
import { programOf, slowness } from './program';
import { stepsOf } from './steps';

const python = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0;

function labOf(choices: readonly Choice[], maxsize: number, children: number) {
  let next = 0;
  const trace = runInline(
    LAB,
    (state) => choicesOf(state).find((one) => one !== TIME && !isFeeder(one)) ?? choices[next++] ?? null,
    { numbers: { maxsize, processes: children } },
  );
  const step = trace.turns.length - 1;
  const steps = stepsOf(trace, step);
  return { rows: callsOf(trace, step), steps, program: programOf(steps, maxsize, children + 1) };
}

describe('the lab as a script', () => {
  it('holds the calls, with whose calls end in each', () => {
    const { program } = labOf(
      ["1.put('a')", "1.put('b')", '2.get()', '2.get()', '0.get(true, 2)', 't'],
      1,
      2,
    );
    expect(program).toContain('\nMAXSIZE = 1\nCHILDREN = 2\nSECOND = 1  #');
    const list = /STEPS = \[\n.*\n([\s\S]*?)\n\]\n/.exec(program)?.[1];
    expect(list?.split('\n')).toEqual([
      `    (1, "put('a')", [1]),`,
      `    (1, "put('b')", []),`,
      `    (2, "get()", [2, 1]),`,
      `    (2, "get()", [2]),`,
      `    (0, "get(True, 2)", []),`,
      '    (TIME, "", [0]),',
    ]);
  });

  it('keeps quotes, and makes seconds longer where a timeout would run out meanwhile', () => {
    const calls = [
      '2.get(True, 0.5)',
      '0.put("it\'s")',
      '2.get(True, 0.5)',
      '1.put(1)',
      '1.qsize()',
      '2.get(timeout=0.1)',
    ];
    const { program, steps } = labOf(calls, 3, 2);
    expect(program).toContain('(0, "put(\\"it\'s\\")", [0, 2])');
    expect(slowness(steps)).toBe(5);
    expect(program).toContain('(2, "get(timeout=0.1 * SECOND)", [])');
  });
});

const runs: ReadonlyArray<readonly [string, readonly Choice[], number]> = [
  [
    'a wait that another process ends',
    [
      "1.put('a')",
      "1.put(['b', 2])",
      '0.full()',
      '2.get()',
      '2.get(False)',
      '2.get()',
      '0.put(None)',
      '0.qsize()',
    ],
    1,
  ],
  [
    'timeouts',
    [
      '2.get(True, 1)',
      '1.get(True, 0.5)',
      '0.empty()',
      't',
      't',
      "0.put('x', True, -1)",
      '1.put_nowait(1)',
      '2.get_nowait()',
    ],
    1,
  ],
  [
    'errors, and a call that waits at the end',
    ['1.close()', '1.put(1)', '2.join_thread()', '0.cancel_join_thread()', '0.get(True)'],
    0,
  ],
];

describe.runIf(python)('the script in real Python', () => {
  it.each(runs)('gives the outcomes of the table: %s', { timeout: 30_000 }, (_, choices, maxsize) => {
    const { rows, program } = labOf(choices, maxsize, 2);
    const folder = mkdtempSync(join(tmpdir(), 'lab-'));
    const file = join(folder, 'lab.py');
    writeFileSync(file, program);
    const { stdout, stderr } = spawnSync('python3', [file], {
      encoding: 'utf8',
      timeout: 25_000,
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    rmSync(folder, { recursive: true });
    const inOrder = rows.toSorted((one, other) => (one.ended ?? 1e9) - (other.ended ?? 1e9));
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n').map(tidy)).toEqual(
      inOrder.map((row) => `${row.name} ${row.call} ${row.outcome}`),
    );
  });
});

// the columns of the printed table
function tidy(line: string): string {
  return line.replace(/ {2,}/g, ' ');
}
