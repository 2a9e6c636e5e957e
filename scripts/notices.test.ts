/** The committed notices name every package that ships, at its installed version. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { notices } from './notices.mjs';

test('THIRD-PARTY-NOTICES.md is what `npm run notices` writes', () => {
  expect(readFileSync(new URL('../THIRD-PARTY-NOTICES.md', import.meta.url), 'utf8')).toBe(notices());
});
