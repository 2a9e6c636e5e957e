/** The rules of what changes with every step: none makes the browser search for what it holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const sheets = ['.', './hood', '../transport'].flatMap((path) =>
  readdirSync(folder(path))
    .filter((name) => name.endsWith('.css'))
    .map((name) => `${path}/${name}`),
);

test('the sheets are found', () => {
  expect(sheets).toEqual(expect.arrayContaining(['./card.css', './hood/hood.css', '../transport/who.css']));
});

test.each(sheets)('%s says by classes what a part holds', (sheet) => {
  expect(readFileSync(folder(sheet), 'utf8').match(/[^{}]*:has\([^{}]*/g) ?? []).toEqual([]);
});
