import { expect, test } from 'vitest';
import { readMessage } from './messages';

test.each(['step', 'back', 'play', 'pause'])('%s is understood, whatever else is said', (wish) => {
  expect(readMessage({ procession: 1, do: wish, i: 'x', more: true })).toEqual({ do: wish });
});

test('a step to go to is a whole number from 0 on', () => {
  expect(readMessage({ procession: 1, do: 'seek', i: 12 })).toEqual({ do: 'seek', i: 12 });
  for (const i of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '3', null, undefined, [1]]) {
    expect(readMessage({ procession: 1, do: 'seek', i })).toBeNull();
  }
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'step'],
  ['a list', [1]],
  ['without the mark', { do: 'step' }],
  ['with another mark', { procession: '1', do: 'step' }],
  ['with a later mark', { procession: 2, do: 'step' }],
  ['with an unknown wish', { procession: 1, do: 'reload' }],
  ['with a name that every object has', { procession: 1, do: 'toString' }],
  ['what we say ourselves', { procession: 1, ev: 'step', i: 1, n: 2, caption: '' }],
])('%s: ignored', (_, data) => {
  expect(readMessage(data)).toBeNull();
});
