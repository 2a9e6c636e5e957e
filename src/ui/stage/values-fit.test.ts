import { expect, test } from 'vitest';
import type { Variable } from '../../kernel';
import type { Place } from './layout';
import { areMany } from './values-fit';

function variable(name: string, repr: string): Variable {
  return { name, scope: 'local', repr, began: null, was: null, changed: 0, line: 1, from: null };
}

const long = [variable('i', '4'), variable('message', "'message 4'")];

test.each<[string, Partial<Place>, Variable[], number, boolean]>([
  ['one short value', {}, [variable('i', '4')], 0, false],
  ['a value and a long one, in one row', { w: 290 }, long, 0, false],
  ['the same on a narrower card, in two', {}, long, 0, true],
  ['the same where two rows have room', { h: 290 }, long, 0, false],
  ['two short ones beside a countdown', { w: 190 }, [variable('i', '0'), variable('n', '1')], 84, true],
  ['three on a narrow card', {}, [...long, variable('n', '1')], 0, true],
  ['no value', {}, [], 0, false],
  ['two on a line of a phone', { look: 'slim', w: 366, h: 96 }, long, 0, true],
])('%s', (_, place, variables, ring, many) => {
  expect(areMany({ x: 0, y: 0, w: 244, h: 215, look: 'card', ...place }, variables, ring)).toBe(many);
});
