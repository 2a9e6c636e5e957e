import { createStore, type StoreApi } from 'zustand/vanilla';
import { HOME, type Listing, listingAtHand, loadListing } from '../content';
import { choicesIn, DEFAULT_OPTIONS, type Options, type Trace } from '../kernel';
import type { Browser } from './browser';
import { ordersIn } from './lab-calls';
import {
  changedOptions,
  checkNumbers,
  type Link,
  type Route,
  readLink,
  THEMES,
  type Theme,
  writeLink,
} from './link';
import { Playback } from './playback';
import type { OpenHost } from './playback-state';
import { scheduleTextOf } from './schedule-text';
import { type LetterKeys, loadSettings, type Motion, type Settings, saveSettings } from './settings';
import type { Ticker } from './ticker';

/** Where the learner is, and how it looks. */
export interface SessionState {
  readonly route: Route;
  readonly theme: Theme;
  /** The program is being fetched. */
  readonly loading: boolean;
  /** A step is being animated, or a part of the page fetched. */
  readonly moving: boolean;
  readonly letterKeys: LetterKeys;
  readonly motion: Motion;
  /** No animation: `motion=0`, or the settings or the system ask for reduced motion. */
  readonly still: boolean;
  /** The dialog that is open. */
  readonly dialog: DialogName | null;
  /** The moment at which the learner asked where everything stands. */
  readonly asked: Moment | null;
  /** Whose outcomes are looked at. */
  readonly searched: Searched | null;
}

/** The dialogs that every page has. */
export type DialogName = 'share' | 'keys' | 'commands' | 'prove';

/** A step of a run. */
export interface Moment {
  readonly trace: Trace;
  readonly cursor: number;
}

/** A program, and how it is run. */
export interface Searched {
  readonly listing: Listing;
  readonly options: Options;
}

/** What a session is made of; tests bring their own. */
export interface Surroundings {
  readonly browser: Browser;
  readonly ticker: Ticker;
  /** A second clock, for the address alone. */
  readonly addressTicker: Ticker;
  readonly openHost: OpenHost;
}

/** While one change follows the other within so long, the address is not written: it takes as long as a step; ms of wall time. */
const ADDRESS_PAUSE = 250;
/** But it is never older than this. */
const ADDRESS_AGE = 1000;

const REFUSED = 'This browser refuses to keep settings, so they last for this visit only.';

/** The app below its picture: address, settings and playback, kept in step with each other. */
export class Session {
  readonly store: StoreApi<SessionState>;
  readonly playback: Playback;
  readonly #browser: Browser;
  readonly #ticker: Ticker;
  #link: Link;
  /** The address as it was last read or written. */
  #at: string;
  #settings: Settings;
  /** So many parts of the picture move. */
  #movers = 0;
  /** Wall time at which the picture changed last, and at which the address was written. */
  #changed = Number.NEGATIVE_INFINITY;
  #written = 0;

  constructor({ browser, ticker, addressTicker, openHost }: Surroundings) {
    this.#browser = browser;
    this.#ticker = addressTicker;
    this.#at = browser.address();
    this.#link = readLink(this.#at);
    this.playback = new Playback(openHost, ticker, browser.afterPaint);
    const { refused, ...settings } = loadSettings();
    this.#settings = settings;
    this.playback.setSpeed(settings.speed);
    this.store = createStore<SessionState>(() => ({
      route: { page: 'home' },
      theme: settings.theme ?? (browser.prefersDark() ? 'dark' : 'light'),
      loading: false,
      moving: false,
      letterKeys: settings.letterKeys,
      motion: settings.motion,
      still: this.#isStill(),
      dialog: null,
      asked: null,
      searched: null,
    }));
    browser.onPrefersStill(() => this.store.setState({ still: this.#isStill() }));
    browser.onAddress(() => this.#open());
    browser.onLeave(() => this.#writeAddress());
    this.playback.store.subscribe((state, before) => {
      const { cursor, trace, known, order } = before;
      if (
        state.cursor !== cursor ||
        state.trace !== trace ||
        state.known !== known ||
        state.order !== order
      ) {
        this.#writeAddressSoon();
      }
    });
    // a frame of another site is often refused, and has nothing to keep
    this.#open(refused && this.#link.route.page !== 'embed' ? [REFUSED] : []);
  }

  /** The next theme: light, dark, projector. */
  nextTheme(): void {
    const at = THEMES.indexOf(this.store.getState().theme);
    this.change({ theme: THEMES[(at + 1) % THEMES.length] as Theme });
  }

  /** Changes settings and keeps them, if the browser does. */
  change(change: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...change };
    const { letterKeys, motion } = this.#settings;
    const theme = change.theme ?? this.store.getState().theme;
    this.store.setState({ theme, letterKeys, motion, still: this.#isStill() });
    this.playback.setSpeed(this.#settings.speed);
    if (!saveSettings(this.#settings)) this.playback.say(REFUSED);
    if (this.#link.theme !== null) this.#link = { ...this.#link, theme };
    this.#writeAddressSoon();
  }

  /** Told by each part of the picture when it begins to move, and when it stands still again. */
  readonly setMoving = (moving: boolean): void => {
    this.#movers += moving ? 1 : -1;
    this.store.setState({ moving: this.#movers > 0 });
  };

  /** Opens a dialog, or closes the one that is open. */
  show(dialog: DialogName | null): void {
    if (dialog !== null) this.playback.pause();
    this.store.setState({ dialog });
  }

  /** Says where everything stands, until the next step; or no longer. */
  ask(): void {
    const { trace, cursor } = this.playback.store.getState();
    const { asked } = this.store.getState();
    const again = asked !== null && asked.trace === trace && asked.cursor === cursor;
    this.store.setState({ asked: trace === null || again ? null : { trace, cursor } });
  }

  /** The address of exactly what is shown, from its `#` on. */
  address(): string {
    this.#writeAddress();
    return this.#browser.address();
  }

  #open(notices: readonly string[] = []): void {
    this.#ticker.stop();
    this.#at = this.#browser.address();
    const link = readLink(this.#at);
    this.#link = link;
    const program = programOf(link.route);
    const listing = program === null ? undefined : listingAtHand(program);
    this.store.setState((state) => ({
      route: link.route,
      theme: link.theme ?? state.theme,
      loading: program !== null && listing === undefined,
      still: this.#isStill(),
      dialog: null,
      asked: null,
      searched: null,
    }));
    if (listing !== undefined) {
      this.#play(link, listing, notices);
      return;
    }
    this.playback.close();
    if (program !== null) this.#load(link, program, notices);
  }

  // A program that did not come with the page is fetched; if it cannot be, the page says so.
  #load(link: Link, program: string, notices: readonly string[]): void {
    const arrived = ([listing, whole]: readonly [Listing | undefined, Link]) => {
      if (this.#link !== link) return;
      this.#link = whole;
      const route = listing === undefined ? this.#nowhere() : whole.route;
      this.store.setState({ loading: false, route });
      if (listing !== undefined) this.#play(whole, listing, notices);
    };
    const whole =
      link.route.page === 'lab'
        ? import('./lab-link').then((lab) => readLink(this.#browser.address(), lab.readLab))
        : link;
    Promise.all([loadListing(program), whole]).then(arrived, () => {
      if (this.#link !== link) return;
      this.store.setState({ loading: false });
      this.playback.say('This program could not be fetched. Are you offline? Reload the page to try again.');
    });
  }

  #isStill(): boolean {
    const { motion } = this.#settings;
    return this.#link.still || motion === 'reduced' || (motion === 'system' && this.#browser.prefersStill());
  }

  #nowhere(): Route {
    return { page: 'unknown', address: this.#browser.address() };
  }

  #play(link: Link, listing: Listing, notices: readonly string[]): void {
    if (link.route.page === 'outcomes') {
      this.playback.close();
      const options = { ...DEFAULT_OPTIONS, ...listing.options, ...link.options };
      this.store.setState({ searched: { listing, options: { ...options, feeder: 'scheduled' } } });
      return;
    }
    const problems = [...notices, ...link.problems];
    const numbers = checkNumbers(listing, link.numbers, problems);
    const { schedule, step } = link;
    const options = { ...DEFAULT_OPTIONS, ...listing.options, ...link.options };
    const fresh = link.route.page === 'home' ? (listing.opening ?? 0) : 0;
    const asked = step ?? (schedule === null ? fresh : null);
    this.playback.open({
      listing,
      numbers,
      options,
      order: listing.commanded === true ? 'article' : link.order,
      schedule: schedule ?? [],
      step: asked,
      notices: problems,
    });
  }

  #writeAddressSoon(): void {
    const write = () => this.#writeAddress();
    const now = this.#browser.now();
    const isFirst = now - this.#changed > ADDRESS_PAUSE;
    this.#changed = now;
    if (isFirst) this.#browser.afterPaint(write);
    else this.#ticker.after(Math.max(0, Math.min(ADDRESS_PAUSE, this.#written + ADDRESS_AGE - now)), write);
  }

  #writeAddress(): void {
    this.#ticker.stop();
    const { listing, trace, known, numbers, options: used, order, cursor } = this.playback.store.getState();
    const { route } = this.store.getState();
    if (listing === null || trace === null || route.page === 'unknown') return;
    // somebody went elsewhere, and the call back that says so is on its way
    if (this.#browser.address() !== this.#at) return;
    const { theme, still } = this.#link;
    const options = changedOptions(used, { ...DEFAULT_OPTIONS, ...listing.options });
    const inLab = listing.commanded === true;
    const schedule = inLab ? ordersIn(choicesIn(trace)) : scheduleTextOf(trace);
    // in the lab one is at the end, unless one has gone back
    const step = inLab && cursor === known ? null : cursor;
    const address = writeLink({ route, step, schedule, numbers, options, order, theme, still });
    this.#written = this.#browser.now();
    if (address === this.#at) return;
    this.#browser.replaceAddress(address);
    this.#at = this.#browser.address();
  }
}

// The program a page shows, or null: it shows none.
function programOf(route: Route): string | null {
  switch (route.page) {
    case 'home':
      return HOME;
    case 'lab':
      return 'lab';
    case 'keys':
    case 'unknown':
      return null;
    default:
      return route.program;
  }
}
