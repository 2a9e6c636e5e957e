/** What is asked of the timeline by hand, as one chunk: fetched when the mouse or the focus comes into it. */
export { Extras } from './Extras';
