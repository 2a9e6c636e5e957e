import { crowd } from './programs/crowd';
import { daemon } from './programs/daemon';
import { forkOrSpawn } from './programs/fork-or-spawn';
import { fullQueue } from './programs/full-queue';
import { joinBeforeDrain } from './programs/join-before-drain';
import { killedReader } from './programs/killed-reader';
import { lab } from './programs/lab';
import { listing1 } from './programs/listing-1';
import { listing2 } from './programs/listing-2';
import { listing3 } from './programs/listing-3';
import { listing3Bounded } from './programs/listing-3-bounded';
import { listing3NoSleep } from './programs/listing-3-no-sleep';
import { listing3SlowWriter } from './programs/listing-3-slow-writer';
import { mutateAfterPut } from './programs/mutate-after-put';
import { noMainGuard } from './programs/no-main-guard';
import { qsizeOnAMac } from './programs/qsize-on-a-mac';
import { sentinel } from './programs/sentinel';
import { twoReaders } from './programs/two-readers';
import { unpicklable } from './programs/unpicklable';
import type { Listing } from './types';

/** The article's listings, in its order. */
export const LISTINGS: readonly Listing[] = [listing1, listing2, listing3];

/** Programs about one question each: what happens if a listing is changed, and what people stumble over. */
export const VARIANTS: readonly Listing[] = [
  listing3NoSleep,
  listing3SlowWriter,
  listing3Bounded,
  sentinel,
  joinBeforeDrain,
  mutateAfterPut,
  unpicklable,
  twoReaders,
  killedReader,
  daemon,
  forkOrSpawn,
  noMainGuard,
  qsizeOnAMac,
];

/** The program of the first page. */
export const HOME: Listing = fullQueue;

/** The program behind the queue lab. */
export const LAB: Listing = lab;

/** Every program of the app. */
export const PROGRAMS: readonly Listing[] = [...LISTINGS, HOME, crowd, ...VARIANTS, lab];

/** The program with this name in an address, or undefined. */
export function listingOf(id: string): Listing | undefined {
  return PROGRAMS.find((listing) => listing.id === id);
}
