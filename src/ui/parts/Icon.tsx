import { memo } from 'react';

/** Filled icons: view box and path. */
const FILLED = {
  play: ['0 0 20 20', 'M5 2.5v15l12.5-7.5z'],
  pause: ['0 0 20 20', 'M4 3h4v14H4zM12 3h4v14h-4z'],
  waiting: ['0 0 20 20', 'M4 3h4v14H4zM12 3h4v14h-4z'],
  back: ['0 0 20 20', 'M12.5 3v14L4 10zM14 3h2.5v14H14z'],
  step: ['0 0 20 20', 'M7.5 3v14L16 10zM3.5 3H6v14H3.5z'],
  start: ['0 0 20 20', 'M3 3h2.6v14H3zM17 3v14l-10-7z'],
  end: ['0 0 20 20', 'M14.4 3H17v14h-2.6zM3 3v14l10-7z'],
  stop: ['0 0 20 20', 'M3.5 3.5h13v13h-13z'],
  moon: ['0 0 20 20', 'M14.8 13.6A7.4 7.4 0 0 1 7 2.3 8 8 0 1 0 17.5 13a7.4 7.4 0 0 1-2.7.6z'],
  arrow: ['0 0 20 20', 'M2 8.4h10V3.2L18.6 10 12 16.8v-5.2H2z'],
  down: ['0 0 20 20', 'M8.4 2v10H3.2L10 18.6 16.8 12h-5.2V2z'],
  theme: ['0 0 20 20', 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 2.1a5.9 5.9 0 0 1 0 11.8z'],
  more: ['0 0 20 20', 'M8 2h4v4H8zM8 8h4v4H8zM8 14h4v4H8z'],
} as const;

/** Icons drawn with a line. */
const DRAWN = {
  tick: ['0 0 16 16', 'm2.5 8.5 4 4 7-9'],
  clock: ['0 0 24 24', 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19M12 6.5V12l4 2.5'],
  caret: ['0 0 9 6', 'm1 1 3.5 3.5L8 1'],
  running: ['0 0 20 20', 'm6 3 7.5 7L6 17'],
  ready: ['0 0 20 20', 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12'],
  cross: ['0 0 20 20', 'm4 4 12 12M16 4 4 16'],
  equal: ['0 0 36 36', 'M6 13h24M6 23h24'],
  unequal: ['0 0 36 36', 'M6 13h24M6 23h24M24.5 5 11.5 31'],
} as const;

/** The names of the icons. */
export type IconName = keyof typeof FILLED | keyof typeof DRAWN;

/** A small drawing beside a word. It is never the only sign of what it means. */
export const Icon = memo(function Icon({ name }: { readonly name: IconName }) {
  const drawn = name in DRAWN;
  const [box, path] = { ...FILLED, ...DRAWN }[name];
  return (
    <svg className={`icon icon-${name}${drawn ? ' drawn' : ''}`} viewBox={box} aria-hidden="true">
      <path d={path} />
    </svg>
  );
});
