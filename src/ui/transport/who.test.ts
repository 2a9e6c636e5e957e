import { expect, test } from 'vitest';
import { listingOf } from '../../content/all';
import { articleOrder, DEFAULT_OPTIONS, runInline, scripted, TIME, turnAt } from '../../kernel';
import { candidatesIn } from './who';

function listing(id: string) {
  const found = listingOf(id);
  if (found === undefined) throw new Error(id);
  return found;
}

test('everybody is named, and whoever cannot go says why', () => {
  const trace = runInline(listing('listing-3'), articleOrder);
  const named = (step: number) =>
    candidatesIn(turnAt(trace, step).state, trace.turns[step + 1]?.choice ?? null).map((one) => one.name);
  expect(named(9)).toEqual([
    'MainProcess, next',
    'Process-1 cannot go: not started',
    'Process-2 cannot go: not started',
    'Let time pass: nobody is waiting for a time',
  ]);
  expect(named(13)).toEqual([
    'MainProcess cannot go: waits for Process-1 to end',
    'Process-1, next',
    'Process-2, can go',
    'Let time pass: nobody is waiting for a time',
  ]);
  expect(named(38)).toEqual([
    'MainProcess cannot go: waits for Process-2 to end',
    'Process-1 cannot go: it has ended',
    'Process-2 cannot go: it sleeps',
    'Let time pass, next: Let 1.0 s pass',
  ]);
});

test('time can be let pass while others could go', () => {
  const steps = [...Array<string>(12).fill('0'), '2'];
  const trace = runInline(listing('listing-3'), scripted(steps, articleOrder), { limit: 13 });
  const time = candidatesIn(turnAt(trace, 13).state, '1').find((one) => one.choice === TIME);
  expect(time).toMatchObject({ can: true, isNext: false, label: 'Let 1.0 s pass', seconds: '1.0' });
});

test('under the hood a feeder thread is somebody who can go', () => {
  const options = { options: { ...DEFAULT_OPTIONS, feeder: 'scheduled' as const } };
  const steps = [...Array<string>(11).fill('0'), ...Array<string>(4).fill('1')];
  const trace = runInline(listing('listing-3-bounded'), scripted(steps, articleOrder), {
    ...options,
    limit: 16,
  });
  const named = (step: number, next: string) =>
    candidatesIn(turnAt(trace, step).state, next)
      .filter((one) => one.no === 1)
      .map((one) => [one.choice, one.name]);
  expect(named(12, '1')).toEqual([['1', 'Process-1, next']]);
  expect(named(13, '1f')).toEqual([
    ['1', 'Process-1, can go'],
    ['1f', 'Process-1 feeder thread, next'],
  ]);
  expect(named(16, '1')).toEqual([
    ['1', 'Process-1, next'],
    ['1f', 'Process-1 feeder thread cannot go: its outbox is empty'],
  ]);
});
