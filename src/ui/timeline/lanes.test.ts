import { describe, expect, it } from 'vitest';
import type { Listing } from '../../content';
import { LISTINGS } from '../../content/all';
import {
  articleOrder,
  DEFAULT_OPTIONS,
  newTrace,
  runInline,
  scripted,
  shuffled,
  type Trace,
  takeTurns,
} from '../../kernel';
import { type Lanes, lanesOf, type Segment } from './lanes';
import { expectedOf, layoutOf } from './layout';
import { nextEvent } from './walk';

const [one, two, three] = LISTINGS as unknown as [Listing, Listing, Listing];

function short(segment: Segment): string {
  const span = `${segment.from}-${segment.to}`;
  switch (segment.kind) {
    case 'run':
      return `${span} line ${segment.line}`;
    case 'wait':
      return `${span} waiting: ${segment.what}`;
    case 'sleep':
      return `${span} sleeping ${segment.ms}`;
    case 'exit':
      return `${span} exitcode ${segment.code}`;
    case 'feeder':
      return `${span} feeder`;
  }
}

const segmentsOf = (lanes: Lanes, no: number) => lanes.processes[no]?.segments.map(short);

describe('lanes', () => {
  it('show lines, waits and the end of each process', () => {
    const lanes = lanesOf(runInline(one, articleOrder));
    expect(lanes.processes.map((lane) => lane.name)).toEqual(['MainProcess', 'Process-1', 'Process-2']);
    expect(segmentsOf(lanes, 1)).toEqual([
      '12-13 line 5',
      '13-14 line 7',
      '14-15 line 8',
      '15-16 line 9',
      '16-17 exitcode 0',
    ]);
    expect(segmentsOf(lanes, 0)?.slice(-6)).toEqual([
      '11-17 waiting: join Process-1',
      '17-18 line 29',
      '18-24 waiting: join Process-2',
      '24-25 line 30',
      '25-26 line 31',
      '26-27 exitcode 0',
    ]);
    expect(lanes.births).toEqual([
      { parent: 0, child: 1, step: 10 },
      { parent: 0, child: 2, step: 11 },
    ]);
    expect(lanes.processes[1]?.marks.map((mark) => mark.text)).toEqual([
      '-child process 1 start-',
      'g_num is 150',
      '-child process 1 end-',
    ]);
  });

  it('show a message from its put to its get, and let its row be used again', () => {
    const lanes = lanesOf(runInline(two, articleOrder));
    const stays = lanes.queues[0]?.stays.map(({ repr, put, get, row }) => ({ repr, put, get, row }));
    expect(stays).toEqual([
      { repr: "'message 1'", put: 4, get: 26, row: 0 },
      { repr: "'message 2'", put: 5, get: 29, row: 1 },
      { repr: "'message 3'", put: 8, get: 32, row: 2 },
      { repr: "'message 4'", put: 36, get: null, row: 0 },
    ]);
  });

  it('plant a flag when a timed wait begins and say how it ended', () => {
    const lanes = lanesOf(runInline(two, articleOrder));
    expect(lanes.flags).toEqual([{ process: 0, begun: 12, until: 2000, ended: 14, expired: true }]);
    const marks = lanes.processes[0]?.marks.filter((mark) => mark.kind !== 'print');
    expect(marks?.map(({ kind, step, onFlag }) => ({ kind, step, onFlag }))).toEqual([
      { kind: 'raised', step: 14, onFlag: true },
      { kind: 'caught', step: 15, onFlag: false },
      { kind: 'raised', step: 19, onFlag: false },
      { kind: 'caught', step: 20, onFlag: false },
    ]);
  });

  it('are the same whether a trace is read at once or grows under them', () => {
    for (const listing of LISTINGS) {
      for (const order of [articleOrder, takeTurns, shuffled(3), shuffled(8)]) {
        const whole = runInline(listing, order);
        const growing: Trace = newTrace(whole.options);
        let lanes: Lanes | null = null;
        for (const turn of whole.turns) {
          growing.turns.push(turn);
          const next = lanesOf(growing);
          expect(lanes === null || next === lanes).toBe(true);
          lanes = next;
        }
        expect({ ...lanes }).toEqual({ ...lanesOf(whole) });
      }
    }
  });

  it('never overlap within a process', () => {
    for (const listing of LISTINGS) {
      for (let seed = 1; seed <= 20; seed++) {
        const lanes = lanesOf(runInline(listing, shuffled(seed)));
        for (const { segments } of lanes.processes) {
          for (const [index, { from, to }] of segments.entries()) {
            expect(to).toBeGreaterThanOrEqual(from);
            expect(from).toBeGreaterThanOrEqual(segments[index - 1]?.to ?? 0);
          }
        }
      }
    }
  });

  it('can be walked', () => {
    const lane = lanesOf(runInline(one, articleOrder)).processes[1];
    if (!lane) throw new Error('no lane');
    expect(nextEvent(lane, 0, 1)).toBe(13);
    expect(nextEvent(lane, 13, 1)).toBe(14);
    expect(nextEvent(lane, 20, -1)).toBe(17);
    expect(nextEvent(lane, 13, -1)).toBe(null);
    expect(nextEvent(lane, 17, 1)).toBe(null);
  });
});

describe('under the hood', () => {
  const options = { options: { ...DEFAULT_OPTIONS, feeder: 'scheduled' as const } };
  const late = scripted(
    ['0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '1', '1', '1'],
    articleOrder,
  );

  it('a feeder thread has a lane of its own, and a message the step in which it was written', () => {
    const trace = runInline(three, shuffled(5), options);
    const lanes = lanesOf(trace);
    expect(lanes.feeders.map((lane) => lane.name)).toEqual(['Process-1 feeder thread']);
    const cells = lanes.feeders[0]?.segments.map(({ kind, to }) => [kind, to]);
    const stays = lanes.queues[0]?.stays ?? [];
    expect(cells).toEqual(
      stays.filter((stay) => stay.written !== null).map((stay) => ['feeder', stay.written]),
    );
    expect(lanes.processes[1]?.segments.some((one) => one.kind === 'feeder')).toBe(false);
    for (const { put, written } of stays) expect(written ?? put).toBeGreaterThanOrEqual(put);
  });

  it('grows like any other, and its lanes do not overlap', () => {
    const whole = runInline(three, late, options);
    const growing: Trace = newTrace(whole.options);
    for (const turn of whole.turns) {
      growing.turns.push(turn);
      lanesOf(growing);
    }
    expect({ ...lanesOf(growing) }).toEqual({ ...lanesOf(whole) });
    const { places } = layoutOf(lanesOf(whole), expectedOf(three), { breadth: 186, isHood: true });
    expect(places.map((place) => place.key)).toEqual(['p0', 'p1', 'f1', 'q0seats', 'q0pipe', 'p2']);
    for (const [at, place] of places.entries()) {
      const before = places[at - 1];
      if (before) expect(place.start).toBeGreaterThanOrEqual(before.start + before.breadth);
    }
    expect((places.at(-1)?.start ?? 0) + (places.at(-1)?.breadth ?? 0)).toBeLessThanOrEqual(186);
  });
});

describe('layout', () => {
  it('puts the queue between those who put and those who get', () => {
    const lanes = lanesOf(runInline(three, articleOrder));
    const { places } = layoutOf(lanes, expectedOf(three), { breadth: 186 });
    expect(places.map((place) => place.key)).toEqual(['p0', 'p1', 'q0', 'p2']);
  });

  it('lets no two lanes overlap and stays inside its height while there is room', () => {
    for (const listing of LISTINGS) {
      for (const breadth of [142, 186, 260]) {
        const layout = layoutOf(lanesOf(runInline(listing, articleOrder)), expectedOf(listing), { breadth });
        let bottom = layout.ruler;
        for (const place of layout.places) {
          expect(place.start).toBeGreaterThanOrEqual(bottom);
          bottom = place.start + place.breadth;
        }
        expect(bottom).toBeLessThanOrEqual(breadth);
        expect(layout.breadth).toBe(breadth);
      }
    }
  });

  it('keeps the lanes where they are while the run finds its processes', () => {
    const early = layoutOf(lanesOf(runInline(three, articleOrder, { limit: 8 })), expectedOf(three), {
      breadth: 186,
    });
    const late = layoutOf(lanesOf(runInline(three, articleOrder)), expectedOf(three), { breadth: 186 });
    expect(early.places[0]).toEqual(late.places[0]);
  });
});
