import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LISTINGS } from '../content/all';
import { articleOrder, runInline } from '../kernel';
import { narrate } from './index';

const rewrite = process.env.UPDATE_TRACES === '1';

test.each(LISTINGS.map((listing) => listing.id))('%s reads as it was written down', (id) => {
  const listing = LISTINGS.find((one) => one.id === id);
  if (listing === undefined) throw new Error(id);
  const trace = runInline(listing, articleOrder);
  const text = trace.turns.map((_, step) => `${step}. ${narrate(trace, step).text}\n`).join('');
  const file = new URL(`./${id}.transcript.txt`, import.meta.url);
  if (rewrite || !existsSync(file)) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});
