import { createStore, type StoreApi } from 'zustand/vanilla';
import { HOME, type Listing, listingAtHand, loadListing } from '../content';
import { choicesIn, DEFAULT_OPTIONS, type Exploration } from '../kernel';
import type { Search } from '../runtime';
import type { Browser } from './browser';
import { ordersIn } from './lab-link';
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
import { Outcomes } from './outcomes';
import { type OpenHost, Playback } from './playback';
import { loadSettings, saveTheme } from './settings';
import type { Ticker } from './ticker';

/** Where the learner is, and how it looks. */
export interface SessionState {
  readonly route: Route;
  readonly theme: Theme;
  /** The program is being fetched. */
  readonly loading: boolean;
  /** A step is being animated, or a part of the page fetched. */
  readonly moving: boolean;
  /** No animation: `motion=0`, or the system asks for reduced motion. */
  readonly still: boolean;
}

/** What a session is made of; tests bring their own. */
export interface Surroundings {
  readonly browser: Browser;
  readonly ticker: Ticker;
  /** A second clock, for the address alone. */
  readonly addressTicker: Ticker;
  readonly openHost: OpenHost;
  readonly search: (search: Search) => Promise<Exploration>;
}

/** The address may be written this often, ms of wall time; Chromium refuses more than 200 in 30 s. */
const ADDRESS_PAUSE = 160;

const REFUSED = 'This browser refuses to keep settings, so they last for this visit only.';

/** The app below its picture: address, settings and playback, kept in step with each other. */
export class Session {
  readonly store: StoreApi<SessionState>;
  readonly playback: Playback;
  readonly outcomes: Outcomes;
  readonly #browser: Browser;
  readonly #ticker: Ticker;
  #link: Link;
  #waiting = false;
  #written = Number.NEGATIVE_INFINITY;

  constructor({ browser, ticker, addressTicker, openHost, search }: Surroundings) {
    this.#browser = browser;
    this.#ticker = addressTicker;
    this.#link = readLink(browser.address());
    this.playback = new Playback(openHost, ticker, (act) => browser.afterPaint(act));
    this.outcomes = new Outcomes(search);
    const settings = loadSettings();
    this.store = createStore(() => ({
      route: { page: 'home' as const },
      theme: settings.theme ?? (browser.prefersDark() ? ('dark' as const) : ('light' as const)),
      loading: false,
      moving: false,
      still: browser.prefersStill(),
    }));
    browser.onPrefersStill(() => this.store.setState({ still: browser.prefersStill() || this.#link.still }));
    browser.onAddress(() => this.#open());
    browser.onLeave(() => this.#writeAddress());
    this.playback.store.subscribe((state, before) => {
      if (state.cursor !== before.cursor || state.trace !== before.trace || state.known !== before.known) {
        this.#writeAddressSoon();
      }
    });
    this.#open(settings.refused ? [REFUSED] : []);
  }

  /** The next theme: light, dark, projector. */
  nextTheme(): void {
    const at = THEMES.indexOf(this.store.getState().theme);
    const theme = THEMES[(at + 1) % THEMES.length] as Theme;
    this.store.setState({ theme });
    if (!saveTheme(theme)) this.playback.say(REFUSED);
    if (this.#link.theme !== null) this.#link = { ...this.#link, theme };
    this.#writeAddressSoon();
  }

  /** Told by the picture when it begins to move, and when all stands still. */
  readonly setMoving = (moving: boolean): void => this.store.setState({ moving });

  #open(notices: readonly string[] = []): void {
    this.#ticker.stop();
    this.#waiting = false;
    const link = readLink(this.#browser.address());
    this.#link = link;
    const program = programOf(link.route);
    const listing = program === null ? undefined : listingAtHand(program);
    this.store.setState((state) => ({
      route: link.route,
      theme: link.theme ?? state.theme,
      loading: program !== null && listing === undefined,
      still: this.#browser.prefersStill() || link.still,
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
    const arrived = (listing: Listing | undefined) => {
      if (this.#link !== link) return;
      const route = listing === undefined ? this.#nowhere() : link.route;
      this.store.setState({ loading: false, route });
      if (listing !== undefined) this.#play(link, listing, notices);
    };
    loadListing(program).then(arrived, () => {
      if (this.#link !== link) return;
      this.store.setState({ loading: false });
      this.playback.say('This program could not be fetched. Are you offline? Reload the page to try again.');
    });
  }

  #nowhere(): Route {
    return { page: 'unknown', address: this.#browser.address() };
  }

  #play(link: Link, listing: Listing, notices: readonly string[]): void {
    this.outcomes.close();
    if (link.route.page === 'outcomes') {
      this.playback.close();
      this.outcomes.open(listing, {
        ...DEFAULT_OPTIONS,
        ...listing.options,
        ...link.options,
        feeder: 'scheduled',
      });
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
      schedule: schedule ?? [],
      step: asked,
      notices: problems,
    });
  }

  #writeAddressSoon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    // writing it takes as long as a small step, so the step is painted first
    this.#browser.afterPaint(() => {
      const wait = this.#written + ADDRESS_PAUSE - this.#browser.now();
      if (wait <= 0) this.#writeAddress();
      else this.#ticker.after(wait, () => this.#writeAddress());
    });
  }

  #writeAddress(): void {
    this.#ticker.stop();
    this.#waiting = false;
    const { listing, trace, numbers, options: used, cursor } = this.playback.store.getState();
    const { route } = this.store.getState();
    if (listing === null || trace === null || route.page === 'unknown') return;
    const { theme, still } = this.#link;
    const options = changedOptions(used, { ...DEFAULT_OPTIONS, ...listing.options });
    const choices = choicesIn(trace);
    const schedule = listing.commanded ? ordersIn(choices.slice(0, cursor)) : choices;
    const address = writeLink({ route, step: cursor, schedule, numbers, options, theme, still });
    this.#written = this.#browser.now();
    if (address !== this.#browser.address()) this.#browser.replaceAddress(address);
  }
}

// The program a page shows, or null: it shows none.
function programOf(route: Route): string | null {
  switch (route.page) {
    case 'home':
      return HOME;
    case 'play':
    case 'outcomes':
      return route.program;
    case 'lab':
      return 'lab';
    case 'unknown':
      return null;
  }
}
