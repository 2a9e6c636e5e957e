import { type Choice, DEFAULT_OPTIONS, type Options, type Program } from '../kernel';
import { changedOptions, writeLink } from './link';

/** The address of a run of this program that was made in this order, at its end. */
export function linkToRun(
  listing: Program & { readonly options?: Partial<Options> },
  options: Options,
  schedule: readonly Choice[],
): string {
  return writeLink({
    route: { page: 'play', program: listing.id },
    step: schedule.length,
    schedule,
    numbers: {},
    options: changedOptions(options, { ...DEFAULT_OPTIONS, ...listing.options }),
    theme: null,
    still: false,
  });
}
