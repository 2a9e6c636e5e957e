import { memo } from 'react';
import type { KernelState } from '../../kernel';
import { Icon } from '../parts/Icon';
import { type Place, tallParts } from './layout';
import { compared } from './select';

interface HeroLinksProps {
  readonly state: KernelState;
  readonly cards: readonly Place[];
  readonly hero: string | null;
}

/** Between neighbours: is the variable of the same name the same? Nothing flows along it. */
export const HeroLinks = memo(function HeroLinks({ state, cards, hero }: HeroLinksProps) {
  if (hero === null) return null;
  const row = cards
    .map((place, no) => ({ place, no }))
    .filter(({ place }) => place.look === 'tall')
    .sort((one, other) => one.place.x - other.place.x);
  return row.slice(1).map(({ place, no }, at) => {
    const left = row[at];
    const how = left === undefined ? null : compared(state, hero, left.no, no);
    if (left === undefined || how === null) return null;
    const gap = place.x - left.place.x - left.place.w;
    const size = Math.min(64, gap + 6);
    const x = place.x - gap / 2;
    const y = tallParts(place).middle;
    return (
      <span
        key={no}
        className="differ"
        data-of={`${left.no} ${no}`}
        style={{ left: x - size / 2, top: y - size / 2, width: size, height: size, transform: 'none' }}
      >
        <Icon name={how} />
        <span className="vh">
          {hero} {how === 'equal' ? 'is the same' : 'differs'} in {state.processes[left.no]?.name} and{' '}
          {state.processes[no]?.name}
        </span>
      </span>
    );
  });
});
