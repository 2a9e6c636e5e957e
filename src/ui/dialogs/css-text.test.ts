import { expect, test } from 'vitest';
import { rulesOf } from './css-text';

test('rules, one after the other, without comments', () => {
  expect(rulesOf('@charset "utf-8";/* {a} */a{b:c}\n.d,.e > f{g:h;i:j}')).toEqual([
    { prelude: 'a', body: 'b:c' },
    { prelude: '.d,.e > f', body: 'g:h;i:j' },
  ]);
});

test('a block inside a block is part of the outer one, and can be read in turn', () => {
  const [media] = rulesOf('@media (width>1px){a{b:c}@media print{d{e:f}}}g{}');
  expect(media?.prelude).toBe('@media (width>1px)');
  expect(rulesOf(media?.body ?? '').map(({ prelude }) => prelude)).toEqual(['a', '@media print']);
});

test('a brace or a semicolon in a string is a letter', () => {
  expect(rulesOf('a::before{content:"}; \\"{";b:c}d{e:\'}\'}')).toEqual([
    { prelude: 'a::before', body: 'content:"}; \\"{";b:c' },
    { prelude: 'd', body: "e:'}'" },
  ]);
});

test('a shorthand with a variable stays as it was written', () => {
  expect(rulesOf('b{font:800 22px/1 var(--mono);font-variant-numeric:tabular-nums}')[0]?.body).toBe(
    'font:800 22px/1 var(--mono);font-variant-numeric:tabular-nums',
  );
});
