/** What a run can be let go on to. */
export const GOALS = ['wait', 'print', 'queue', 'own', 'end'] as const;
/**
 * Somebody starts or stops waiting; a line is printed; a queue changes; whoever is next waits or ends, and nobody else
 * goes before; the run is over.
 */
export type Goal = (typeof GOALS)[number];
