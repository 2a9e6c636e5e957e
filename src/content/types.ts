import type { Options, Program, Wait } from '../kernel';

/** A program with the words the stage shows around it. */
export interface Listing extends Program {
  /** `Listing 1: one name, three memories` */
  readonly title: string;
  /** Its short name in the header: `Globals`. */
  readonly short: string;
  /** What the stage says above the picture: a bold sentence and a plain one. */
  readonly lead: string;
  readonly aside: string;
  /** The number the hint above the listing names. */
  readonly hint: string;
  /** The variable the scene is about, drawn large, or null. */
  readonly hero: string | null;
  /** The first page shows it when somebody first waits for this; null: at its beginning. */
  readonly opening: Wait['for'] | null;
  /** Its processes do what the learner tells them: whoever can go on goes on at once. */
  readonly commanded?: true;
  /** How it is run unless the learner says otherwise; what is missing is as on Linux, by fork, in the simple view. */
  readonly options?: Partial<Options>;
}
