import { fullQueue } from './programs/full-queue';
import { listing1 } from './programs/listing-1';
import { listing2 } from './programs/listing-2';
import { listing3 } from './programs/listing-3';
import type { Listing } from './types';

export type { Listing } from './types';

/** The article's listings, in its order. */
export const LISTINGS: readonly Listing[] = [listing1, listing2, listing3];

/** The program of the first page. */
export const HOME: Listing = fullQueue;

/** The other programs by name: each asks what happens if, and is fetched when it is opened. */
export const VARIANT_NAMES: readonly { readonly id: string; readonly title: string }[] = [
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

/** The program with this name, if it is one of those that come with the page. */
export function listingAtHand(id: string): Listing | undefined {
  return [...LISTINGS, HOME].find((listing) => listing.id === id);
}

/** The program with this name in an address, or undefined. The others are loaded when one is asked for. */
export function loadListing(id: string): Promise<Listing | undefined> {
  const listing = listingAtHand(id);
  return listing ? Promise.resolve(listing) : import('./all').then(({ listingOf }) => listingOf(id));
}
