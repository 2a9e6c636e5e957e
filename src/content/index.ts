import { crowd } from './programs/crowd';
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

const PROGRAMS: readonly Listing[] = [...LISTINGS, fullQueue, crowd];

/** The program with this name in an address, or undefined. */
export function listingOf(id: string): Listing | undefined {
  return PROGRAMS.find((listing) => listing.id === id);
}
