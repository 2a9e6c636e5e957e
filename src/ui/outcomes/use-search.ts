import { useEffect, useState, useSyncExternalStore } from 'react';
import { type OutcomesState, openOutcomes, type Searched } from '../../store';

/** Searches this program for as long as it is looked at. */
export function useSearch(searched: Searched | null): OutcomesState {
  const [outcomes] = useState(openOutcomes);
  useEffect(() => {
    if (searched === null) return undefined;
    outcomes.open(searched.listing, searched.options);
    return () => outcomes.close();
  }, [outcomes, searched]);
  return useSyncExternalStore(outcomes.store.subscribe, outcomes.store.getState);
}
