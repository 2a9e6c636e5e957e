/** The programs beside the article's listings, as an address names them. */
export const VARIANTS = [
  'full-queue',
  'crowd',
  'listing-3-no-sleep',
  'listing-3-slow-writer',
  'listing-3-bounded',
  'sentinel',
  'join-before-drain',
  'mutate-after-put',
  'unpicklable',
  'two-readers',
  'killed-reader',
  'daemon',
  'fork-or-spawn',
  'no-main-guard',
  'qsize-on-a-mac',
] as const;

/** The article's listings. */
export const LISTINGS = ['listing-1', 'listing-2', 'listing-3'] as const;
