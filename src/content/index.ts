import { listing1 } from './programs/listing-1';
import type { Listing } from './types';

export type { Listing } from './types';

/** A program's name in an address, its title, and its short name in the header. */
export interface ListingName {
  readonly id: string;
  readonly title: string;
  readonly short: string;
}

/** The article's listings, in its order. */
export const LISTING_NAMES: readonly ListingName[] = [
  { id: listing1.id, title: listing1.title, short: listing1.short },
  { id: 'listing-2', title: 'Listing 2: one queue', short: 'Queue' },
  { id: 'listing-3', title: 'Listing 3: a queue between two processes', short: 'Two processes' },
];

/** The name of the first page's program. */
export const HOME = 'full-queue';

/** The other programs by name: each asks what happens if, and is fetched when it is opened. */
export const VARIANT_NAMES: readonly Omit<ListingName, 'short'>[] = [
  { id: 'listing-3-no-sleep', title: 'Listing 3 without the sleep' },
  { id: 'listing-3-slow-writer', title: 'Listing 3 with a slow writer' },
  { id: 'listing-3-bounded', title: 'Listing 3 with two seats' },
  { id: 'sentinel', title: 'A last message' },
  { id: 'join-before-drain', title: 'Join before reading' },
  { id: 'mutate-after-put', title: 'A change after put()' },
  { id: 'unpicklable', title: 'A message that cannot travel' },
  { id: 'two-readers', title: 'Two readers' },
  { id: 'killed-reader', title: 'A reader that dies while it waits' },
  { id: 'daemon', title: 'A daemon' },
  { id: 'fork-or-spawn', title: 'Fork or spawn' },
  { id: 'no-main-guard', title: 'No __main__ guard' },
  { id: 'qsize-on-a-mac', title: 'qsize() on a Mac' },
];

/** The program with this name, if it comes with the page: the one that most see first. */
export function listingAtHand(id: string): Listing | undefined {
  return id === listing1.id ? listing1 : undefined;
}

/** The program with this name in an address, or undefined. Each is fetched when it is asked for. */
export function loadListing(id: string): Promise<Listing | undefined> {
  switch (id) {
    case listing1.id:
      return Promise.resolve(listing1);
    case 'listing-2':
      return import('./programs/listing-2').then((module) => module.listing2);
    case 'listing-3':
      return import('./programs/listing-3').then((module) => module.listing3);
    case HOME:
      return import('./programs/full-queue').then((module) => module.fullQueue);
    default:
      return import('./all').then((module) => module.listingOf(id));
  }
}
