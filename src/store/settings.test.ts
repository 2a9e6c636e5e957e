import { expect, test } from 'vitest';
import { settingsIn } from './settings';

test('what an earlier version saved is kept, and the rest is as at first', () => {
  expect(settingsIn({ theme: 'dark', speed: 'warp' })).toEqual({
    theme: 'dark',
    letterKeys: 'on',
    motion: 'system',
    speed: 1,
  });
});

test.each([null, 'dark', 3, [], { theme: 'pink', letterKeys: 'never', motion: 7 }])(
  'what cannot be settings is none: %j',
  (saved) => {
    expect(settingsIn(saved)).toEqual({ theme: null, letterKeys: 'on', motion: 'system', speed: 1 });
  },
);
