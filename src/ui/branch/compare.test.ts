import { expect, test } from 'vitest';
import type { OutputLine } from '../../kernel';
import { compare } from './compare';

const line = (text: string, process = 0): OutputLine => ({ process, turn: 0, text, stream: 'stdout' });

test('the first line that differs is found, whoever printed it', () => {
  const lines = [line('a'), line('b'), line('c')];
  expect(compare(lines, lines).first).toBeNull();
  expect(compare(lines, [line('a'), line('x'), line('c')]).first).toBe(1);
  expect(compare(lines, [line('a'), line('b', 1), line('c')]).first).toBe(1);
  expect(compare([], []).first).toBeNull();
});

test('a run that has printed less differs where it ends', () => {
  const { pairs, first } = compare([line('a'), line('b')], [line('a')]);
  expect(first).toBe(1);
  expect(pairs[1]).toEqual({ before: line('b'), now: null });
});
