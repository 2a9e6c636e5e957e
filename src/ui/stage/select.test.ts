import { describe, expect, it } from 'vitest';
import { LISTINGS, listingOf } from '../../content/all';
import { articleOrder, processOf, runInline, type Trace, turnAt } from '../../kernel';
import { endersOf } from './enders';
import { ableToGo, cutsOf, stuckForEver } from './prospects';
import { scriptOf } from './script';
import { cardsOf, compared, shownVariables, storyOf } from './select';

function runOf(id: string, numbers = {}) {
  const listing = listingOf(id);
  if (listing === undefined) throw new Error(id);
  const trace = runInline(listing, articleOrder, { numbers });
  const script = scriptOf(listing);
  return { listing, trace, script, card: (step: number, no: number) => cardAt(trace, step, no), enders };

  function cardAt(run: Trace, step: number, no: number) {
    const turn = turnAt(run, step);
    const moved = turn.events.some((event) => event.type === 'clock.advanced');
    const card = cardsOf(turn.state, moved)[no];
    if (card === undefined) throw new Error(`no card ${no}`);
    return card;
  }

  function enders(step: number, no: number) {
    const { wait } = cardAt(trace, step, no);
    const { state } = turnAt(trace, step);
    return wait && endersOf(state, script, processOf(state, no), wait);
  }
}

describe('listing 1', () => {
  const { trace, card, enders } = runOf('listing-1');
  const stepWhere = (type: string, nth = 0) =>
    trace.turns.flatMap((turn, step) => (turn.events.some((event) => event.type === type) ? [step] : []))[
      nth
    ] ?? -1;

  it('shows a process that is only created as not started', () => {
    const view = card(stepWhere('process.created'), 1);
    expect(view.word).toBe('not started');
    expect(view.foot).toBe('plus() has not started');
    expect(view.canGo).toBe(false);
  });

  it('says whom MainProcess waits for and how that ends', () => {
    const view = card(stepWhere('wait.begun'), 0);
    expect(view.word).toBe('waiting');
    expect(view.reason).toEqual(['for Process-1 to end', '']);
    expect(enders(stepWhere('wait.begun'), 0)).toEqual({ who: [1], how: 'by ending', time: null, why: '' });
    expect(view.line).toBe(29);
  });

  it('calls a process ready once what it waits for is there', () => {
    const view = card(stepWhere('process.exited'), 0);
    expect(view.word).toBe('ready');
    expect(view.reason).toBeNull();
    expect(card(stepWhere('process.exited'), 1).word).toBe('ended');
  });

  it('tells where a value came from', () => {
    const state = turnAt(trace, trace.turns.length - 1).state;
    const value = (no: number) => {
      const process = state.processes[no];
      if (process === undefined) throw new Error(`no process ${no}`);
      return shownVariables(process, 'g_num')[0];
    };
    const [main, plus, minus] = [value(0), value(1), value(2)];
    if (!main || !plus || !minus) throw new Error('no g_num');
    expect([main.repr, plus.repr, minus.repr]).toEqual(['100', '150', '50']);
    expect(storyOf(main)).toEqual([['line 20 set it to', '100']]);
    expect(storyOf(plus)).toEqual([
      ['began with a copy:', '100'],
      ['then line 7 added', '50'],
    ]);
    expect(storyOf(minus).at(-1)).toEqual(['then line 15 took away', '50']);
    expect(compared(state, 'g_num', 0, 1)).toBe('unequal');
  });

  it('finds the value equal while it is a copy', () => {
    const state = turnAt(trace, stepWhere('process.started')).state;
    expect(compared(state, 'g_num', 0, 1)).toBe('equal');
    expect(compared(state, 'g_num', 0, 2)).toBeNull();
  });

  it('never shows a process handle as a value', () => {
    for (const turn of trace.turns) {
      for (const process of turn.state.processes) {
        expect(shownVariables(process, null).some((one) => one.repr.startsWith('<Process'))).toBe(false);
      }
    }
  });
});

describe('listing 2', () => {
  const { card, enders } = runOf('listing-2');

  it('waits for a seat that only time can end', () => {
    const view = card(12, 0);
    expect(view.reason).toEqual(['for a free seat in', 'q']);
    expect(enders(12, 0)?.who).toEqual([]);
    expect(enders(12, 0)?.time).toBe(2000);
    expect(enders(12, 0)?.why).toBe('Nobody else runs, so nobody can get.');
    expect(view.ring).toEqual({ left: 2000, total: 2000, moved: false });
    expect([view.foot, view.line]).toEqual(['in', 15]);
  });

  it('is ready to be told when its time is over', () => {
    expect(card(13, 0).word).toBe('ready');
    expect(card(13, 0).ring).toEqual({ left: 0, total: 2000, moved: true });
  });

  it('raises Full, then catches it, then forgets it', () => {
    expect(card(14, 0).raised).toEqual({
      type: 'queue.Full',
      why: 'No seat came free in 2.0 s.',
      line: 15,
      lost: "'message 4'",
      caught: null,
    });
    expect(card(15, 0).raised?.caught).toBe(16);
    expect(card(16, 0).raised).toBeNull();
    expect(card(19, 0).raised?.why).toBe('q had no free seat.');
  });
});

describe('listing 3', () => {
  it('knows before the run who will put and who will get', () => {
    expect(scriptOf(LISTINGS[2] as (typeof LISTINGS)[number]).sides).toEqual(['put', 'get']);
    expect(scriptOf(LISTINGS[2] as (typeof LISTINGS)[number]).bounded).toBe(false);
    expect(scriptOf(LISTINGS[1] as (typeof LISTINGS)[number]).bounded).toBe(true);
    expect(scriptOf(LISTINGS[0] as (typeof LISTINGS)[number]).queue).toBe(false);
  });

  it('shows a sleeper with its time, and counts it among those who can still go', () => {
    const { trace, script, card, enders } = runOf('listing-3');
    const step = trace.turns.findIndex((turn) =>
      turn.state.processes.some((process) => process.wait?.for === 'time'),
    );
    expect(card(step, 2).word).toBe('sleeping');
    expect(enders(step, 2)).toBeNull();
    expect(card(step, 2).ring?.total).toBe(1000);
    expect([...ableToGo(turnAt(trace, step).state, script)].sort()).toEqual([0, 2]);
  });
});

describe('stuck', () => {
  it('nobody is left to call get(), and says who did while it lived', () => {
    const { trace, script, enders } = runOf('listing-3-bounded');
    const last = trace.turns.length - 1;
    const { state } = turnAt(trace, last);
    expect([...stuckForEver(state, script)]).toEqual([0, 1]);
    expect(cutsOf(state, script)).toEqual([{ call: 'get', who: 2 }]);
    expect(enders(last, 1)).toEqual({
      who: [],
      how: 'with get()',
      time: null,
      why: 'No reader is left.',
    });
    expect(enders(last, 0)).toMatchObject({ who: [1], how: 'it waits too' });
    for (const turn of trace.turns.slice(0, 20)) expect(cutsOf(turn.state, script)).toEqual([]);
  });

  it('whoever only names get() can still call it', () => {
    const { trace, script } = runOf('sentinel');
    expect(script.sides).toEqual(['put', 'get']);
    for (const { state } of trace.turns) expect([...stuckForEver(state, script)]).toEqual([]);
  });

  it('two that wait for each other', () => {
    const { trace, script, card, enders } = runOf('join-before-drain');
    const last = trace.turns.length - 1;
    expect(enders(last, 1)).toMatchObject({ who: [0], how: 'it waits too' });
    expect(card(last, 1).foot).toBe('its code is over, it cannot end yet');
    expect(cutsOf(turnAt(trace, last).state, script)).toEqual([]);
  });
});
