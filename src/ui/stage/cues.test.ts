import { describe, expect, it } from 'vitest';
import { listingOf } from '../../content/all';
import { articleOrder, runInline, turnAt } from '../../kernel';
import { type Cue, cuesBack, cuesOf } from './cues';
import { arrange } from './layout';
import { scriptOf } from './script';

function cuesIn(id: string, numbers = {}) {
  const listing = listingOf(id);
  if (listing === undefined) throw new Error(id);
  const trace = runInline(listing, articleOrder, { numbers });
  const { sides, queue, bounded } = scriptOf(listing);
  const scene = { sides, queue, bounded, maxsize: 3, hero: listing.hero !== null, others: false };
  const arrangement = arrange({ w: 968, h: 544 }, scene);
  const at = (step: number): Cue[] => cuesOf(turnAt(trace, step - 1), turnAt(trace, step), arrangement);
  const stepWhere = (type: string, nth = 0) =>
    trace.turns.flatMap(({ events }, step) => (events.some((event) => event.type === type) ? [step] : []))[
      nth
    ] ?? -1;
  return { trace, at, stepWhere, last: trace.turns.length - 1 };
}

const where = (cues: readonly Cue[]) => cues.map((cue) => cue.at);

describe('the cues of a turn', () => {
  it('a process that starts comes out of its parent, and its values come at once when it has arrived', () => {
    const { at, stepWhere } = cuesIn('listing-1');
    const [card, values] = at(stepWhere('process.started'));
    expect(card).toMatchObject({ at: '[data-process="1"]', duration: 0.48, delay: 0 });
    expect(values).toMatchObject({ at: '[data-process="1"] .vars', delay: 0.48 });
  });

  it('a mark between two values flips when they begin to differ, and only then', () => {
    const { trace, at } = cuesIn('listing-1');
    const sets = trace.turns.flatMap(({ events }, step) =>
      events.some((one) => one.type === 'variable.set' && one.name === 'g_num' && !one.born) ? [step] : [],
    );
    const flips = sets.map((step) => where(at(step)).filter((one) => one.startsWith('.differ')));
    expect(flips).toEqual([
      // line 20: nobody else is there yet
      [],
      ['.differ[data-of~="1"][data-of~="0"]', '.differ[data-of~="1"][data-of~="2"]'],
      ['.differ[data-of~="2"][data-of~="0"]'],
    ]);
  });

  it('who waits is seen to wait when its message stands at the gate', () => {
    const { at, stepWhere } = cuesIn('listing-2');
    expect(at(stepWhere('wait.begun'))).toMatchObject([
      { at: '[data-wire="0"]', delay: 0.36 },
      { at: '[data-process="0"] .plate.why', delay: 0.6 },
    ]);
  });

  it('an exception comes, and is seen to be caught', () => {
    const { at, stepWhere } = cuesIn('listing-2');
    expect(where(at(stepWhere('exception.raised')))).toEqual(['[data-process="0"] .pop']);
    expect(where(at(stepWhere('exception.caught')))).toEqual(['[data-process="0"] .caught-tag']);
  });

  it('when nobody can run, all who wait are shown once more, together', () => {
    const { at, last } = cuesIn('listing-3-bounded');
    const pulse = at(last).filter((cue) => cue.at === '[data-wire]');
    expect(pulse).toEqual([{ at: '[data-wire]', how: { opacity: [1, 0.2, 1] }, duration: 0.32, delay: 0.4 }]);
    expect(where(at(last - 1))).not.toContain('[data-wire]');
  });

  it('one turn never takes longer than a second', () => {
    for (const id of ['listing-1', 'listing-2', 'listing-3', 'listing-3-bounded']) {
      const { at, last } = cuesIn(id);
      for (let step = 1; step <= last; step++)
        for (const { duration, delay } of at(step)) expect(duration + delay).toBeLessThanOrEqual(1);
    }
  });
});

it('a value that is taken back slides the other way', () => {
  const { trace, stepWhere } = cuesIn('listing-1');
  const turn = trace.turns.find(({ events }) =>
    events.some((one) => one.type === 'variable.set' && one.process === 1 && !one.born),
  );
  if (turn === undefined) throw new Error('nothing is set');
  expect(cuesBack(turn)).toMatchObject([
    { at: '[data-process="1"] [data-value="g_num"]', how: { transform: ['translate(0px, -8px)', 'none'] } },
  ]);
  expect(cuesBack(turnAt(trace, stepWhere('process.started')))).toEqual([]);
});
