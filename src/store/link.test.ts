import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listingOf } from '../content/all';
import { type Choice, type Options, type Program, repr } from '../kernel';
import { readLab } from './lab-link';
import { checkNumbers, type Route, readLink, THEMES, writeLink } from './link';
import { MAX_SEED, type Order } from './order';

const place = {
  route: { page: 'play', program: 'listing-2' } as const,
  step: 3,
  schedule: ['0', '0', 't'],
  numbers: {},
  options: {},
  theme: null,
  still: false,
};

describe('a link', () => {
  it('says program, step, schedule, numbers, theme and motion', () => {
    const link = readLink(
      '#/play/listing-2?i=9&s=0x7.t.1f&v=maxsize:2,timeout:0.5&m=spawn&os=mac&u=1&r=seed:7&t=dark&motion=0&later=1',
    );
    expect(link).toEqual({
      route: { page: 'play', program: 'listing-2' },
      step: 9,
      schedule: ['0', '0', '0', '0', '0', '0', '0', 't', '1f'],
      numbers: { maxsize: 2, timeout: 0.5 },
      options: { method: 'spawn', os: 'mac', feeder: 'scheduled' },
      order: 'seed:7',
      theme: 'dark',
      still: true,
      problems: [],
    });
  });

  it('is read back as it was written', () => {
    const choice = fc.oneof(
      fc.constant('t'),
      fc.nat({ max: 20 }).map(String),
      fc.nat({ max: 3 }).map((n) => `${n}f`),
    );
    fc.assert(
      fc.property(
        fc.record({
          route: fc.constantFrom<Route>({ page: 'home' }, { page: 'play', program: 'listing-1' }),
          step: fc.nat({ max: 100 }),
          schedule: fc.array(choice as fc.Arbitrary<Choice>, { minLength: 1, maxLength: 60 }),
          numbers: fc.constantFrom<Record<string, number>>({}, { maxsize: 0 }, { timeout: 0.5, maxsize: -1 }),
          options: fc.constantFrom<Partial<Options>>(
            {},
            { method: 'spawn' },
            { os: 'mac', feeder: 'scheduled' },
          ),
          order: fc.oneof(
            fc.constantFrom<Order>('article', 'turns'),
            fc.nat({ max: MAX_SEED }).map((seed): Order => `seed:${seed}`),
          ),
          theme: fc.option(fc.constantFrom(...THEMES)),
          still: fc.boolean(),
        }),
        (asked) => {
          const link = readLink(writeLink(asked));
          expect(link.problems).toEqual([]);
          expect(link).toMatchObject({
            step: asked.step,
            schedule: asked.schedule,
            numbers: asked.numbers,
            options: asked.options,
            order: asked.order,
            theme: asked.theme,
            still: asked.still,
          });
        },
      ),
    );
  });

  it.each(['seed:', 'seed:-1', 'seed:12345', 'sorted', 'seed:7x'])('says that r=%s is no order', (asked) => {
    const { order, problems } = readLink(`#/play/listing-1?r=${asked}`);
    expect(order).toBe('article');
    expect(problems).toEqual([
      `This link asks for the order “${asked}”. There are turns and seed:0 to seed:9999, so the article’s order is used.`,
    ]);
  });

  it('is short: repeats are counted', () => {
    expect(writeLink(place)).toBe('#/play/listing-2?i=3&s=0x2.t');
    expect(writeLink({ ...place, schedule: [] })).toBe('#/play/listing-2');
  });

  it.each([
    ['', { page: 'home' }],
    ['#/', { page: 'home' }],
    ['#/?i=3', { page: 'home' }],
    ['#/play/listing-1', { page: 'play', program: 'listing-1' }],
    ['#/lab?max=1', { page: 'lab' }],
    ['#/embed/listing-2', { page: 'embed', program: 'listing-2' }],
    ['#/embed', { page: 'unknown', address: '#/embed' }],
    ['#/lab/listing-2', { page: 'unknown', address: '#/lab/listing-2' }],
    ['#/play', { page: 'unknown', address: '#/play' }],
    ['#/nowhere/at/all', { page: 'unknown', address: '#/nowhere/at/all' }],
  ])('%s leads to its page', (hash, route) => {
    expect(readLink(hash).route).toEqual(route);
  });

  it.each([
    ['i=-1', 'which is not a number'],
    ['i=seven', 'which is not a number'],
    ['s=0.0.banana.1', 'cannot be read from “banana” on'],
    ['s=0x99999999', 'cannot be read from “0x99999999” on'],
    ['v=maxsize', 'in a way that cannot be read'],
    ['v=maxsize:two', 'in a way that cannot be read'],
    ['t=pink', 'There is no theme “pink”'],
    ['m=thread', 'There is no start method “thread”'],
    ['os=amiga', 'There is no system “amiga”'],
  ])('with %s says what it could not read', (query, sentence) => {
    expect(readLink(`#/play/listing-2?${query}`).problems).toEqual([expect.stringContaining(sentence)]);
  });

  it('keeps the part of a schedule that it could read', () => {
    expect(readLink('#/play/listing-2?s=0x3.?').schedule).toEqual(['0', '0', '0']);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readLink(`#/play/listing-2?${text}`).route).toBeDefined();
      }),
    );
  });
});

describe('the numbers of a link', () => {
  const program = listingOf('listing-2') as Program;

  it.each([
    [{ maxsize: 2 }, { maxsize: 2 }, 0],
    [{ maxsize: 3 }, {}, 0],
    [{ maxsize: 99 }, {}, 1],
    [{ timeout: 0.3 }, {}, 1],
    [{ nothing: 1 }, {}, 1],
  ])('%j become %j with %d sentences', (asked, numbers, sentences) => {
    const problems: string[] = [];
    expect(checkNumbers(program, asked, problems)).toEqual(numbers);
    expect(problems).toHaveLength(sentences);
  });
});

describe('a link to the lab', () => {
  it('says maxsize, processes and calls', () => {
    const link = readLink(
      '#/lab?max=3&n=2&c=1.put(%22a%22)~2.get()~1.put(1,True,2)~t~2.qsize()&u=1',
      readLab,
    );
    expect(link).toMatchObject({
      route: { page: 'lab' },
      numbers: { maxsize: 3, processes: 2 },
      schedule: ['1.put("a")', '2.get()', '1.put(1,True,2)', 't', '2.qsize()'],
      options: { feeder: 'scheduled' },
      problems: [],
    });
  });

  it('is read back as it was written, whatever is put', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 8 }), (texts) => {
        const schedule = texts.map((text) => `1.put(${repr(text)})`);
        const address = writeLink({ ...place, route: { page: 'lab' }, numbers: { maxsize: -1 }, schedule });
        expect(readLink(address, readLab)).toMatchObject({
          schedule,
          numbers: { maxsize: -1 },
          problems: [],
        });
      }),
    );
  });

  it.each([
    ['c=1.put(hello)', "hello is not defined. A text stands in quotes: 'hello'."],
    [
      'c=1.get()~1.pop()',
      'Call 2 of this link cannot be made, so it stops before it. A queue has no method pop.',
    ],
    ['c=-1.get()', 'does not begin with a process'],
    ['c=get()', 'does not begin with a process'],
    ['c=1.put(%E0%A4%A)', 'Call 1 of this link'],
    ['max=many', 'This link’s “max” is “many”'],
    [`c=${Array(10_000).fill('1.qsize()').join('~')}`, 'holds at most 1000 calls; the 9000 after them'],
  ])('with %s says what it could not read', (query, sentence) => {
    expect(readLink(`#/lab?${query}`, readLab).problems).toEqual([expect.stringContaining(sentence)]);
  });
});
