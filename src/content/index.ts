import { listing1 } from './programs/listing-1'
import { listing2 } from './programs/listing-2'
import { listing3 } from './programs/listing-3'
import type { Listing } from './types'

export type { Listing } from './types'

/** The programs of the app, in the order of the article. */
export const LISTINGS: readonly Listing[] = [listing1, listing2, listing3]

/** The program with this name in an address, or undefined. */
export function listingOf(id: string): Listing | undefined {
  return LISTINGS.find((listing) => listing.id === id)
}
