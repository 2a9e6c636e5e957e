/**
 * The states that are looked at: by eye in the pictures of `npm run shots`, and by e2e/fit.spec.ts. Each is a link, and
 * the keys to press after it or the tab to open. Those that begin with `embed` are frames of other pages, with sizes of
 * their own.
 */

/** @typedef {{ name: string, address: string, keys?: string[], tab?: string }} State */

/** @type {State[]} */
export const STATES = [
  { name: 'home', address: '#/' },
  { name: 'home-end', address: '#/', keys: ['End'] },
  { name: 'listing-1-start', address: '#/play/listing-1' },
  { name: 'listing-1-middle', address: '#/play/listing-1?i=21' },
  { name: 'listing-1-join', address: '#/play/listing-1?i=12' },
  { name: 'listing-1-end', address: '#/play/listing-1?i=27' },
  { name: 'listing-2-start', address: '#/play/listing-2' },
  { name: 'listing-2-waiting', address: '#/play/listing-2?i=12' },
  { name: 'listing-2-raised', address: '#/play/listing-2?i=14' },
  { name: 'listing-2-caught', address: '#/play/listing-2?i=15' },
  { name: 'listing-2-end', address: '#/play/listing-2', keys: ['End'] },
  { name: 'listing-2-one-seat-stuck', address: '#/play/listing-2?v=maxsize:1', keys: ['End'] },
  { name: 'listing-2-five-seats', address: '#/play/listing-2?v=maxsize:5', keys: ['End'] },
  { name: 'listing-2-hood', address: '#/play/listing-2?u=1&i=12' },
  { name: 'listing-2-timeline', address: '#/play/listing-2?i=12', tab: 'Timeline' },
  { name: 'listing-2-output', address: '#/play/listing-2', keys: ['End'], tab: 'Output' },
  { name: 'listing-3-start', address: '#/play/listing-3?i=11' },
  { name: 'listing-3-gets', address: '#/play/listing-3?i=40' },
  { name: 'listing-3-end', address: '#/play/listing-3', keys: ['End'] },
  { name: 'listing-3-spawn', address: '#/play/listing-3?m=spawn&i=24' },
  { name: 'listing-3-timeline', address: '#/play/listing-3?i=48', tab: 'Timeline' },
  { name: 'no-limit-twelve', address: '#/play/listing-3?v=count:12&i=50' },
  { name: 'bounded-stuck', address: '#/play/listing-3-bounded', keys: ['End'] },
  { name: 'bounded-hood', address: '#/play/listing-3-bounded?u=1&i=24' },
  { name: 'bounded-hood-end', address: '#/play/listing-3-bounded?u=1', keys: ['End'] },
  { name: 'slow-writer-empty', address: '#/play/listing-3-slow-writer', keys: ['End'] },
  { name: 'full-queue', address: '#/play/full-queue?i=24' },
  { name: 'sentinel-end', address: '#/play/sentinel', keys: ['End'] },
  { name: 'long-value-stuck', address: '#/play/join-before-drain', keys: ['End'] },
  { name: 'mutate-after-put', address: '#/play/mutate-after-put?i=7' },
  { name: 'mutate-after-put-end', address: '#/play/mutate-after-put', keys: ['End'] },
  { name: 'unpicklable-end', address: '#/play/unpicklable', keys: ['End'] },
  { name: 'two-readers', address: '#/play/two-readers?i=14' },
  { name: 'two-readers-hood', address: '#/play/two-readers?u=1&i=14' },
  { name: 'killed-reader', address: '#/play/killed-reader', keys: ['End'] },
  { name: 'daemon-end', address: '#/play/daemon', keys: ['End'] },
  { name: 'fork-or-spawn', address: '#/play/fork-or-spawn?m=spawn', keys: ['End'] },
  { name: 'no-main-guard', address: '#/play/no-main-guard', keys: ['End'] },
  { name: 'qsize-on-a-mac', address: '#/play/qsize-on-a-mac', keys: ['End'] },
  { name: 'crowd-six', address: '#/play/crowd?v=processes:5&i=40' },
  { name: 'crowd-twenty', address: '#/play/crowd?i=120' },
  { name: 'crowd-twenty-waited-for', address: '#/play/crowd?i=86' },
  { name: 'lab-start', address: '#/lab' },
  { name: 'lab-calls', address: '#/lab?max=2&n=2&c=1.put(1)~1.put("two")~2.get()~2.qsize()~2.get(True,2)' },
  { name: 'lab-ring', address: '#/lab?max=2&n=2&c=1.get(True,0.8)~2.get(True,2)~t' },
  {
    name: 'lab-four-full',
    address: '#/lab?max=3&n=4&c=1.put(1)~1.put(2)~2.put(3)~3.put(4,True,2)~4.put(5)~1.put(6)~0.put_nowait(7)',
  },
  { name: 'lab-four-empty', address: '#/lab?max=1&n=4&c=1.get()~2.get(True,2)~3.get()~4.get()' },
  {
    name: 'lab-no-limit',
    address: '#/lab?max=0&n=2&c=1.put([1,2,3])~1.put("a long message of words")~2.put(3)',
  },
  { name: 'lab-hood', address: '#/lab?max=1&n=2&u=1&c=1.put(1)~1.full()~1.empty()~2.get()' },
  { name: 'lab-pads', address: '#/lab?max=1&n=2&c=1.put(1)~1.put(2,True,2)', tab: 'Calls' },
  { name: 'outcomes', address: '#/outcomes/listing-2' },
  { name: 'not-found', address: '#/nowhere/at/all' },
  { name: 'broken-link', address: '#/play/listing-2?s=0x12.2.1&i=14' },
];

/** @type {State[]} */
const FRAMES = [
  { name: 'embed-listing-1', address: '#/embed/listing-1?i=21' },
  { name: 'embed-listing-2-start', address: '#/embed/listing-2' },
  { name: 'embed-listing-2-waiting', address: '#/embed/listing-2?i=12' },
  { name: 'embed-listing-3', address: '#/embed/listing-3?i=40' },
  { name: 'embed-bounded-stuck', address: '#/embed/listing-3-bounded', keys: ['End'] },
  { name: 'embed-bounded-hood', address: '#/embed/listing-3-bounded?u=1&i=24' },
  { name: 'embed-long-value', address: '#/embed/join-before-drain', keys: ['End'] },
  { name: 'embed-exception', address: '#/embed/unpicklable', keys: ['End'] },
  { name: 'embed-crowd-six', address: '#/embed/crowd?v=processes:5&i=40' },
];

const FRAME_SIZES = [
  { width: 720, height: 420 },
  { width: 320, height: 300 },
  { width: 960, height: 540 },
];

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
  { width: 390, height: 664 },
  { width: 320, height: 640 },
  // a laptop of 1440 x 900 at 200 % zoom
  { width: 720, height: 450 },
];

export const SIZES = [...WINDOWS, ...FRAME_SIZES];

/** Sizes at which whole programs are walked through, step by step: those with the least room of each layout. */
export const WALKED = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** Sizes that no picture is drawn for: those of many devices, and those just before and after a layout changes. */
export const BETWEEN = [
  // phones, upright and on their side
  { width: 360, height: 640 },
  { width: 412, height: 915 },
  { width: 667, height: 375 },
  { width: 844, height: 390 },
  // narrow windows
  { width: 536, height: 700 },
  { width: 560, height: 720 },
  { width: 600, height: 960 },
  { width: 740, height: 900 },
  { width: 900, height: 600 },
  // tablets
  { width: 768, height: 1024 },
  { width: 820, height: 1180 },
  { width: 1180, height: 820 },
  // laptops, and windows that do not fill them; the first is one of 1920 x 1080 at 200 % zoom
  { width: 960, height: 540 },
  { width: 1120, height: 768 },
  { width: 1240, height: 640 },
  { width: 1366, height: 768 },
  { width: 1400, height: 768 },
  { width: 1536, height: 864 },
  { width: 1590, height: 900 },
  { width: 2560, height: 1440 },
];

export const THEMES = ['light', 'dark', 'projector'];

/** The widest window that has tabs, px. */
const TABS = 959;

/** The states there are at a size: a tab can only be opened where there are tabs. */
export function statesAt(size) {
  if (FRAME_SIZES.includes(size)) return FRAMES;
  return STATES.filter((state) => state.tab === undefined || size.width <= TABS);
}

/** The link with the theme, and with animation off. */
export function linkTo({ address }, theme) {
  return `${address}${address.includes('?') ? '&' : '?'}t=${theme}&motion=0`;
}

/** `1440x900` */
export function nameOf({ width, height }) {
  return `${width}x${height}`;
}
