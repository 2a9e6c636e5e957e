import { expect, test } from 'vitest';
import { matching } from './search';

const all = ['Step', 'Step back', 'Go to “Listing 1: one name”', 'Back to the start', 'Prove it'].map(
  (name) => ({
    name,
  }),
);
const found = (query: string) => matching(all, query).map(({ name }) => name);

test('nothing typed: everything in its order', () => {
  expect(found('  ')).toEqual(all.map(({ name }) => name));
});

test('every word has to be there, in any order and case', () => {
  expect(found('back STEP')).toEqual(['Step back']);
  expect(found('listing 1')).toEqual(['Go to “Listing 1: one name”']);
  expect(found('nothing')).toEqual([]);
});

test('what begins with the words comes first', () => {
  expect(found('back')).toEqual(['Back to the start', 'Step back']);
});
