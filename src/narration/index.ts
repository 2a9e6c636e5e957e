/** The face of narration: one sentence a step, written once for every place that says it. */
export { narrate } from './narrate';
export { gist, listed, type Part, type Sentence, seconds, textOf } from './phrase';
export type { Kind } from './sentences';
export { standing } from './standing';
export { stuckChain, stuckOrder } from './stuck';
export { summary } from './summary';
export { waitedFor } from './waits';
export { whyNot } from './why-not';
