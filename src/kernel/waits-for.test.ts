import { describe, expect, it } from 'vitest';
import type { Listing } from '../content';
import { listingOf } from '../content/all';
import {
  articleOrder,
  type Choice,
  lastState,
  leftBehind,
  runInline,
  scripted,
  stuckProcesses,
  unableToEnd,
  waitsFor,
} from '.';

function stateOf(id: string, { choices = [] as Choice[], limit = Infinity } = {}) {
  return lastState(runInline(listingOf(id) as Listing, scripted(choices, articleOrder), { limit }));
}

describe('who waits for whom', () => {
  it('in a deadlock: MainProcess for Process-1 to end, Process-1 for a seat in q', () => {
    const state = stateOf('listing-3-bounded');
    expect(
      waitsFor(state).map(({ process, wait, queue, on, forEver }) => [process, wait.for, queue, on, forEver]),
    ).toEqual([
      [0, 'exit', null, [1], true],
      [1, 'slot', 0, [0], true],
    ]);
    expect([...stuckProcesses(state)]).toEqual([0, 1]);
  });

  it('names a process that has run its last line and cannot end, because its outbox is not empty', () => {
    const state = stateOf('join-before-drain');
    expect(unableToEnd(state)).toEqual([1]);
    expect(waitsFor(state)).toMatchObject([
      { process: 0, on: [1], forEver: true, ending: false },
      { process: 1, wait: { for: 'flush' }, queue: 0, on: [0], forEver: true, ending: true },
    ]);
  });

  it('nobody can end the wait for a lock whose holder is dead', () => {
    const program = listingOf('killed-reader') as Listing;
    const trace = runInline(program, articleOrder);
    const turn = trace.turns.find((one) => one.state.processes[0]?.wait?.for === 'turn');
    if (turn === undefined) throw new Error('nobody waits for a turn');
    expect(waitsFor(turn.state)).toMatchObject([{ process: 0, on: [], timed: true, forEver: false }]);
  });

  it('is nobody while somebody who could help can still go', () => {
    for (const { state } of runInline(listingOf('sentinel') as Listing, articleOrder).turns)
      expect(waitsFor(state).filter((one) => one.forEver)).toEqual([]);
  });
});

describe('what is lost', () => {
  it('is what is left in a pipe when everybody who could read it has ended', () => {
    expect(leftBehind(stateOf('listing-3-slow-writer'))).toEqual([{ queue: 0, items: 1 }]);
    expect(leftBehind(stateOf('listing-2'))).toEqual([{ queue: 0, items: 1 }]);
    expect(leftBehind(stateOf('listing-3'))).toEqual([]);
  });
});
