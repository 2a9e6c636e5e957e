/** What is drawn in the lanes, as one chunk: a run that has not begun needs none of it. */
export { Picture } from './Picture';
export { Ruler } from './Ruler';
