import { describe, expect, it } from 'vitest';
import type { Listing } from '../../content';
import { LISTINGS } from '../../content/all';
import { articleOrder, runInline, sourceWith, turnAt } from '../../kernel';
import { batonLineOf, marksOf } from './marks';
import { snapped, valueText } from './number-words';
import { readNumber } from './read-number';
import { textOfLine, tokensOf } from './tokens';

const [one, two] = LISTINGS as unknown as [Listing, Listing];

describe('the tokens of a listing', () => {
  it('are its Python text, with whatever numbers it has', () => {
    for (const listing of LISTINGS) {
      const numbers = Object.fromEntries(listing.numbers.map((spec) => [spec.id, spec.max]));
      const shown = tokensOf(listing).map((line) => textOfLine(line, (spec) => numbers[spec.id] ?? 0));
      expect(shown).toEqual(sourceWith(listing, numbers).replace(/\n$/, '').split('\n'));
    }
  });

  it('hold each number once', () => {
    for (const listing of LISTINGS) {
      const found = tokensOf(listing).flatMap((line) =>
        line.tokens.filter((token) => token.kind === 'number'),
      );
      expect(found).toHaveLength(listing.numbers.length);
    }
  });

  it('are read once', () => {
    expect(tokensOf(one)).toBe(tokensOf(one));
  });
});

describe('marks', () => {
  const trace = runInline(one, articleOrder);

  it('fill where a process is about to run and stay hollow where the last turn was', () => {
    const marks = marksOf(turnAt(trace, 22).state);
    expect(marks.get(17)).toMatchObject({ at: 'Process-2', baton: 2, marks: [{ no: 2, look: 'fill' }] });
    expect(marks.get(16)).toMatchObject({ at: '', baton: null, marks: [{ no: 2, look: 'hollow' }] });
    expect(marks.get(30)).toMatchObject({ at: 'MainProcess', baton: null, said: 'MainProcess waits here.' });
  });

  it('give the baton to one line at most', () => {
    for (const turn of trace.turns) {
      const batons = [...marksOf(turn.state)].filter(([, line]) => line.baton !== null);
      expect(batons.map(([line]) => line)).toEqual([batonLineOf(turn.state)].filter((line) => line !== null));
    }
  });

  it('follow an exception from the line that raised it to the line that catches it', () => {
    const full = runInline(two, articleOrder);
    const at = (step: number) => {
      const marks = [...marksOf(turnAt(full, step).state)];
      return marks.flatMap(([line, { troubles }]) =>
        troubles.map(
          ({ kind, name, come }) => `${line} ${kind} ${name}${come === 0 ? '' : ` from ${line - come}`}`,
        ),
      );
    };
    expect(at(13)).toEqual([]);
    expect(at(14).sort()).toEqual(['15 left Full', '16 here Full from 15']);
    expect(at(15).sort()).toEqual(['15 left Full', '16 caught Full']);
    expect(at(16)).toEqual([]);
  });
});

describe('numbers', () => {
  const maxsize = two.numbers[0];
  const timeout = two.numbers[1];
  if (!maxsize || !timeout) throw new Error('the numbers are gone');

  it('stay in range and on their steps', () => {
    expect(snapped(maxsize, 9)).toBe(5);
    expect(snapped(timeout, 1.3)).toBe(1.5);
    expect(snapped(timeout, -3)).toBe(0);
  });

  it('say what they mean', () => {
    expect(valueText(maxsize, 0)).toBe('no limit');
    expect(valueText(maxsize, 3)).toBe(undefined);
    expect(valueText(timeout, 2)).toBe('2 seconds');
    expect(valueText(timeout, 1)).toBe('1 second');
  });

  it('refuse what cannot be, in a sentence', () => {
    expect(readNumber(maxsize, ' 4 ')).toEqual({ value: 4 });
    expect(readNumber(maxsize, '9')).toEqual({ refusal: 'maxsize of q can be 0 to 5.' });
    expect(readNumber(maxsize, 'many')).toEqual({ refusal: 'maxsize of q can be 0 to 5.' });
    expect(readNumber(maxsize, '2.5')).toEqual({ refusal: 'maxsize of q has to be a whole number.' });
    expect(readNumber(timeout, '0,7')).toEqual({ value: 0.7 });
    expect(readNumber(timeout, '9')).toEqual({ refusal: 'Timeout of put can be 0 to 4 seconds.' });
  });
});
