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

/** The program with this name, if it is one of those that come with the page. */
export function listingAtHand(id: string): Listing | undefined {
  return [...LISTINGS, HOME].find((listing) => listing.id === id);
}

/** The program with this name in an address, or undefined. The others are loaded when one is asked for. */
export function loadListing(id: string): Promise<Listing | undefined> {
  const listing = listingAtHand(id);
  return listing ? Promise.resolve(listing) : import('./all').then(({ listingOf }) => listingOf(id));
}
