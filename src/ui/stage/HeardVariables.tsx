import { memo, useContext } from 'react';
import type { Process, ProcessNo } from '../../kernel';
import { LaterContext } from './later';
import type { Place } from './layout';
import { shownVariables } from './select';
import { Variables } from './Variables';

interface Where {
  readonly hero: string | null;
  readonly place: Place;
}

/** The variables of a chip, which has no room for them: they are only heard, and so drawn later. */
export function HeardVariables({ no, ...where }: Where & { readonly no: ProcessNo }) {
  const process = useContext(LaterContext)?.state.processes[no];
  return process === undefined ? null : <Heard process={process} {...where} />;
}

// what did not change in a step is the same object as before
const Heard = memo(function Heard({ process, hero, place }: Where & { readonly process: Process }) {
  return <Variables variables={shownVariables(process, hero)} hero={hero} place={place} turn={0} />;
});
