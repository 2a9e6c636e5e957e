/** What is known of the program that is played. */
import type { Listing } from '../content';
import {
  type Choice,
  DEFAULT_OPTIONS,
  type Numbers,
  type Options,
  type ProcessNo,
  type Trace,
  type Wait,
} from '../kernel';
import type { ProcessHost } from '../runtime';
import type { Ghost } from './branches';
import type { Goal } from './goals';
import type { Order } from './order';
import type { Speed } from './pace';
import type { Proof } from './proof';

/** A step of a run. */
export interface View {
  readonly trace: Trace | null;
  readonly known: number;
  readonly cursor: number;
}

/**
 * In the order in which they are drawn. `listing`: the sentence, the Python text, and who goes next; `panels`: output and
 * transcript, and what of the stage is only heard or tells who can end a wait.
 */
export const LATER_PARTS = ['listing', 'timeline', 'panels'] as const;
export type LaterPart = (typeof LATER_PARTS)[number];

export type Moved = 'step' | 'back' | 'jump';

/** What the learner is looking at. The picture itself is `trace.turns[cursor]` and is never kept here. */
export interface PlaybackState {
  readonly listing: Listing | null;
  readonly numbers: Numbers;
  readonly options: Options;
  /** Grows while it is recorded; `known` changes with it. Null until the program has begun. */
  readonly trace: Trace | null;
  /** The last step that is recorded. */
  readonly known: number;
  readonly cursor: number;
  /**
   * What the parts draw that come after the stage, which so is painted sooner; one behind the other, so that no frame is
   * long.
   */
  readonly later: Readonly<Record<LaterPart, View>>;
  /** How the cursor came here: by one step forward or back, which is animated, or in any other way. */
  readonly moved: Moved;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly order: Order;
  /** What a run is let go on to. */
  readonly goal: Goal;
  /** The run that was left for the present one, until it is undone or another is left. */
  readonly ghost: Ghost | null;
  /** Both runs are looked at side by side. */
  readonly comparing: boolean;
  /** A Worker is being asked. */
  readonly busy: boolean;
  /** A Worker is being asked for a step that nobody has asked for yet. */
  readonly ahead: boolean;
  readonly hosted: 'workers' | 'page';
  /** Processes whose Worker is gone. */
  readonly stopped: readonly ProcessNo[];
  /** What the Workers said when they were asked last. */
  readonly proof: Proof | null;
  /** Sentences for the learner, newest last. */
  readonly notices: readonly string[];
}

/** What a run begins from. */
export interface Opening {
  readonly listing: Listing;
  readonly numbers: Numbers;
  readonly options: Options;
  /** In which it goes on after its schedule; nothing: the article's. */
  readonly order?: Order;
  readonly schedule: readonly Choice[];
  /** The schedule is of the simple view, and feeder threads deliver between its choices. */
  readonly delivering?: boolean;
  /** The step to show; or the first at which somebody waits for this; null: the end of the schedule. */
  readonly step: number | Wait['for'] | null;
  readonly notices: readonly string[];
}

/** Opens a host; told whose Worker died. */
export type OpenHost = (opening: Opening, onStopped: (no: ProcessNo) => void) => Promise<ProcessHost>;

const NOTHING: View = { trace: null, known: 0, cursor: 0 };

/** No program. */
export const CLOSED: PlaybackState = {
  listing: null,
  numbers: {},
  options: DEFAULT_OPTIONS,
  trace: null,
  known: 0,
  cursor: 0,
  later: { listing: NOTHING, timeline: NOTHING, panels: NOTHING },
  moved: 'jump',
  playing: false,
  speed: 1,
  order: 'article',
  goal: 'wait',
  ghost: null,
  comparing: false,
  busy: false,
  ahead: false,
  hosted: 'workers',
  stopped: [],
  proof: null,
  notices: [],
};
