/** What is in the lanes, to see and to hear, as one chunk: a run that has not begun needs none of it. */
export { LaneLists } from './LaneLists';
export { Picture } from './Picture';
export { Ruler } from './Ruler';
