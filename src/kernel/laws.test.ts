import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOME, LISTINGS, VARIANTS } from '../content/all';
import {
  apply,
  choicesOf,
  isRunnable,
  type KernelState,
  lastState,
  type Options,
  printTrace,
  processOf,
  qsizeOf,
  replay,
  runInline,
  slotsOf,
  type Trace,
  toArray,
} from '.';

/** A run of some program with some numbers in an arbitrary order, time passing whenever it likes. */
const anyRun = fc
  .record({
    listing: fc.constantFrom(...LISTINGS, HOME, ...LISTINGS, HOME, ...VARIANTS),
    maxsize: fc.integer({ min: 0, max: 5 }),
    feeder: fc.constantFrom<Options['feeder']>('with-put', 'scheduled'),
    method: fc.constantFrom<Options['method']>('fork', 'spawn'),
    os: fc.constantFrom<Options['os']>('linux', 'mac', 'windows'),
    picks: fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 200 }),
  })
  .map(({ listing, maxsize, feeder, method, os, picks }) => {
    const numbers = listing.numbers.some((one) => one.id === 'maxsize') ? { maxsize } : {};
    return runInline(
      listing,
      ({ turn }, choices = []) => choices[(picks[turn % picks.length] ?? 0) % choices.length] ?? null,
      { numbers, options: { feeder, method, os }, limit: 400 },
    );
  });

function lawful(check: (trace: Trace) => void): void {
  fc.assert(fc.property(anyRun, check), { numRuns: 150 });
}

describe('whatever the order,', { timeout: 30_000 }, () => {
  it('the state is the fold of the events', () => {
    lawful((trace) => {
      let state: KernelState | undefined;
      for (const turn of trace.turns) {
        state = turn.events.reduce<KernelState>(apply, state ?? blank(trace));
        expect(state).toEqual(turn.state);
      }
    });
  });

  it('a replay from the answers alone is the same run', () => {
    lawful((trace) => {
      expect(printTrace(replay(trace))).toBe(printTrace(trace));
    });
  });

  it('each message is delivered at most once, and those of one producer in order', () => {
    lawful((trace) => {
      const read = trace.turns.flatMap((turn) =>
        turn.events.flatMap((event) => (event.type === 'pipe.read' ? [event.item.id] : [])),
      );
      expect(new Set(read).size).toBe(read.length);
      for (const producer of new Set(read.map((id) => id.split('.')[0]))) {
        const order = read
          .filter((id) => id.split('.')[0] === producer)
          .map((id) => Number(id.split('.')[1]));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }
    });
  });

  it('free slots and taken ones are maxsize, and every taken one has its message, or had it until it was lost', () => {
    lawful((trace) => {
      let lost = 0;
      for (const { state, events } of trace.turns) {
        for (const event of events)
          if (event.type === 'items.lost') lost += event.items - (event.torn ? 1 : 0);
        for (const queue of state.queues) {
          const buffered = queue.feeders.reduce((sum, feeder) => sum + feeder.buffer.size, 0);
          expect(queue.free).toBeGreaterThanOrEqual(0);
          expect(qsizeOf(queue)).toBe(buffered + queue.pipe.size + lost);
          expect(queue.free + qsizeOf(queue)).toBe(slotsOf(queue.maxsize, state.options.os));
          expect(queue.bytes.rest + queue.bytes.pages.reduce((sum, page) => sum + page, 0)).toBe(
            toArray(queue.pipe).reduce((sum, item) => sum + item.bytes, 0),
          );
        }
      }
    });
  });

  it('no process runs while it waits, before its start or after its end', () => {
    lawful((trace) => {
      for (let step = 1; step < trace.turns.length; step++) {
        const before = trace.turns[step - 1]?.state as KernelState;
        const choice = trace.turns[step]?.choice ?? '';
        expect(choicesOf(before)).toContain(choice);
        if (/^\d+$/.test(choice)) expect(isRunnable(before, processOf(before, Number(choice)))).toBe(true);
      }
    });
  });

  it('the clock never goes back, and moves only when time is chosen', () => {
    lawful((trace) => {
      for (let step = 1; step < trace.turns.length; step++) {
        const [before, turn] = [trace.turns[step - 1], trace.turns[step]];
        const passed = (turn?.state.now ?? 0) - (before?.state.now ?? 0);
        if (turn?.choice === 't') expect(passed).toBeGreaterThan(0);
        else expect(passed).toBe(0);
      }
    });
  });

  it('a state never changes once it is made', () => {
    lawful((trace) => {
      const early = JSON.stringify(trace.turns[0]?.state);
      replay(trace);
      expect(JSON.stringify(trace.turns[0]?.state)).toBe(early);
      expect(lastState(trace).turn).toBe(trace.turns.length - 1);
    });
  });
});

// The state before turn 0 made its events.
function blank(trace: Trace): KernelState {
  const { state } = trace.turns[0] as Trace['turns'][number];
  const main = { ...processOf(state, 0), line: null, part: 0, ran: null, pending: null, variables: [] };
  return { ...state, processes: [main] };
}
