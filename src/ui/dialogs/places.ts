import { LISTING_NAMES, VARIANT_NAMES } from '../../content';
import type { Command } from '../commands';

const PLACES: ReadonlyArray<readonly [name: string, address: string]> = [
  ['Go to the first page', '#/'],
  ...LISTING_NAMES.map(({ id, title }) => [`Go to “${title}”`, `#/play/${id}`] as const),
  ['Go to the queue lab', '#/lab'],
  ...VARIANT_NAMES.map(({ id, title }) => [`Go to “${title}”`, `#/play/${id}`] as const),
];

/** The pages one can go to, as commands without keys. */
export const placeCommands: readonly Command[] = PLACES.map(([name, address]) => ({
  name,
  keys: [],
  run: () => location.assign(address),
}));
