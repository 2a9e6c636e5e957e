import { expect, it } from 'vitest';
import { listingOf } from '../../../content/all';
import { articleOrder, runInline } from '../../../kernel';
import { lanesOf } from '../lanes';
import { pointsTo } from './pointed-out';

it('a message is pointed out where it is and where it came from, as far as it has come', () => {
  const listing = listingOf('listing-3');
  if (listing === undefined) throw new Error('listing-3');
  const lanes = lanesOf(runInline(listing, articleOrder));
  const stay = lanes.queues[0]?.stays[1];
  if (stay === undefined || stay.get === null) throw new Error('nothing was put and got');
  const at = (step: number) => pointsTo(lanes, stay, step).split(',');
  const ticket = `.stage [data-ticket="${stay.id}"]`;
  const put = '.listing .ln:has([data-line="10"])';
  expect(at(stay.put)).toEqual([ticket, put, expect.stringContaining(`[data-no="${stay.put}"]`)]);
  expect(at(stay.get)).toContain(ticket);
  expect(at(stay.get)).toContain('.listing .ln:has([data-line="20"])');
  expect(at(stay.get + 1)).not.toContain(ticket);
});
