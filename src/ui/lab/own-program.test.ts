import { expect, it } from 'vitest';
import type { CallRow } from './calls';
import { ownProgram, textOfProgram } from './own-program';

const row = (turn: number, process: number, call: string, outcome: string): CallRow => ({
  turn,
  process,
  name: '',
  call,
  askedAt: 0,
  outcome,
  at: 0,
  ended: outcome === 'waiting' ? null : turn,
  from: null,
});

const rows = [
  row(7, 2, 'get()', "returned 'a'"),
  row(8, 1, "put('b')", 'returned None'),
  row(9, 2, 'get(False)', 'raised queue.Empty'),
  row(10, 2, 'get(True, 2)', 'waiting'),
];

it('writes the calls of one process as its function', () => {
  expect(textOfProgram(ownProgram(rows, 2))).toBe(`def process_2(q):
    print(q.get())  # 'a'
    try:
        print(q.get(False))
    except queue.Empty:
        print("queue.Empty")
    print(q.get(True, 2))  # waits
`);
  expect(textOfProgram(ownProgram(rows, 1))).toBe("def process_1(q):\n    q.put('b')\n");
  expect(textOfProgram(ownProgram(rows, 0))).toBe('def main(q):\n    pass  # no call yet\n');
});

it('knows which line makes which call', () => {
  expect(ownProgram(rows, 2).map((line) => line.turn)).toEqual([null, 7, null, 9, null, null, 10]);
});
