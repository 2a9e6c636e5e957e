/** The decisions behind `npm test`: when to install, and what its last line says. */
import { expect, test } from 'vitest';
import { dependenciesMatch } from './ensure.mjs';
import { total } from './total.mjs';

const unit = { numPassedTests: 5, numFailedTests: 0 };
const e2e = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1 } };

test('all green adds the two runners up', () => {
  expect(total({ unit, e2e })).toEqual({ passed: 8, failed: 0 });
});

test('a stage that failed is never 0 failed', () => {
  expect(total({ failure: 'Types' })).toEqual({ passed: 0, failed: 1 });
  expect(total({ unit, failure: 'Build' })).toEqual({ passed: 5, failed: 1 });
  expect(total({ unit: { numPassedTests: 1, numFailedTests: 4 }, failure: 'Unit tests' }).failed).toBe(4);
});

test('a runner that reported nothing is a failure', () => {
  expect(total({ unit }).failed).toBe(1);
});

const lock = (version: string, more = {}) => ({
  packages: { '': {}, 'node_modules/a': { version, integrity: version, ...more } },
});

test('installs when nothing is there, or when the lock file names another version', () => {
  expect(dependenciesMatch(lock('1'), lock('1'))).toBe(true);
  expect(dependenciesMatch(lock('1'), undefined)).toBe(false);
  expect(dependenciesMatch(lock('2'), lock('1'))).toBe(false);
  expect(dependenciesMatch(lock('1'), { packages: {} })).toBe(false);
});

test('what is only for other systems need not be there', () => {
  expect(dependenciesMatch(lock('1', { optional: true }), { packages: {} })).toBe(true);
});
