/** The contrast of every pair of colours that meet on the page, from the tokens themselves. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

type Rgb = readonly [number, number, number];
type Tokens = Readonly<Record<string, string>>;

const sheet = readFileSync(fileURLToPath(new URL('tokens.css', import.meta.url)), 'utf8');

/** The custom properties of the rules for a theme; `light` is what the others begin with. */
function tokensOf(theme: string): Tokens {
  const tokens: Record<string, string> = {};
  for (const [, selectors = '', body = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const names = selectors.split(',').map((selector) => selector.replace(/\/\*[\s\S]*?\*\//g, '').trim());
    if (!names.includes(`[data-theme="${theme}"]`)) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) tokens[name] = value;
  }
  return tokens;
}

const light = tokensOf('light');
const THEMES: Readonly<Record<string, Tokens>> = {
  light,
  dark: { ...light, ...tokensOf('dark') },
  projector: { ...light, ...tokensOf('projector') },
};

function rgb(colour: string): Rgb {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(colour);
  const hex = short ? short.slice(1).map((digit) => digit + digit) : /^#(..)(..)(..)$/.exec(colour)?.slice(1);
  if (!hex) throw new Error(`${colour} is not a colour that this test can read.`);
  return hex.map((pair) => Number.parseInt(pair, 16)) as unknown as Rgb;
}

/** `color-mix(in srgb, one share, other)`; a share such as `26%`. */
function mix(one: Rgb, share: string, other: Rgb): Rgb {
  const part = Number.parseFloat(share) / 100;
  return one.map((value, at) => value * part + (other[at] as number) * (1 - part)) as unknown as Rgb;
}

/** Relative luminance, as WCAG 2 defines it. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast, 1 to 21, as WCAG 2 defines it. */
function contrast(one: Rgb, other: Rgb): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

const GROUNDS = ['bg', 'surface', 'stage', 'sunken'];
const FILLS = ['p0', 'p1', 'p2', 'p3', 'p4'];

/** Pairs of tokens and the least contrast they need. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  // words
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => GROUNDS.map((ground) => [ink, ground, 4.5] as const)),
  ['string', 'surface', 4.5],
  ['err-text', 'surface', 4.5],
  ['err-text', 'err-bg', 4.5],
  ['err-text', 'stage', 4.5],
  // letters on fills
  ...[...FILLS, 'chg'].map((fill) => ['on-fill', fill, 4.5] as const),
  // borders, dashed seats and hatching: shapes that carry a meaning
  ...['bg', 'surface', 'stage'].map((ground) => ['ctl', ground, 3] as const),
  ['hatch', 'surface', 3],
  ['hatch', 'stage', 3],
];

test('the contrast function knows the numbers of the standard', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
});

describe.each(Object.entries(THEMES))('%s', (_, tokens) => {
  const colour = (name: string) => {
    const value = tokens[name];
    if (value === undefined) throw new Error(`There is no token --${name}.`);
    return rgb(value);
  };

  test.each(PAIRS)('--%s on --%s is at least %s', (ink, ground, least) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(least);
  });

  test('white on an exception, and its outline on the stage', () => {
    expect(contrast([255, 255, 255], colour('err'))).toBeGreaterThanOrEqual(4.5);
    const ring = tokens['err-ring'] === 'transparent' ? 'err' : 'err-ring';
    for (const ground of ['surface', 'stage']) {
      expect(contrast(colour(ring), colour(ground))).toBeGreaterThanOrEqual(3);
    }
  });

  // a line that a process is at: code, comments and numbers on a tint of its fill
  test.each(FILLS)('the words of a line tinted with --%s', (fill) => {
    const share = (fill === 'p0' ? tokens['tint-0'] : tokens.tint) as string;
    const ground = mix(colour(fill), share, colour('surface'));
    for (const ink of ['ink', 'ink-2', 'string']) {
      expect(contrast(colour(ink), ground)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test('identities keep their fills in the dark', () => {
  for (const fill of FILLS) expect(THEMES.dark?.[fill]).toBe(light[fill]);
});
