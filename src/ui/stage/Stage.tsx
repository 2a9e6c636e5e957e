import { type ReactNode, useRef } from 'react';
import type { Listing } from '../../content';
import type { Choice, Numbers, ProcessNo, Trace } from '../../kernel';
import { Fetched, lazyPart } from '../parts/lazy-part';
import { Floor } from './Floor';
import { Loading } from './Loading';
import { scriptOf } from './script';
import { useSize } from './use-size';
import './stage.css';

// few look under the hood on their first visit, so its drawing is loaded when somebody does
const HoodFloor = lazyPart(() => import('./hood/HoodFloor').then((module) => module.HoodFloor));

export interface StageProps {
  readonly trace: Trace;
  /** Index into the trace's turns: the picture depends on nothing else. */
  readonly step: number;
  /**
   * The step for what is only heard, and for who can end a wait: the same, or the one before while the picture is not
   * painted.
   */
  readonly later: number;
  /** The step before or after this one was shown last, and motion is on: show how the one led to the other. */
  readonly animate: boolean;
  /** How fast that is shown; nothing: 1. */
  readonly speed?: number;
  readonly listing: Listing;
  readonly numbers: Numbers;
  /** Who Step would let go. */
  readonly next: Choice | null;
  readonly onChoose: (choice: Choice) => void;
  /** Processes whose worker died. */
  readonly stopped: readonly ProcessNo[];
  readonly onRestart: (no: ProcessNo) => void;
  /** How a number that can be changed is drawn where the stage repeats it. */
  readonly renderNumber?: (id: string) => ReactNode;
  /** Called with true when a step starts to move and with false when everything stands still. */
  readonly onMoving?: (moving: boolean) => void;
}

/** The picture of a program at one step: its processes, its queue, and who waits for whom. */
export function Stage(props: StageProps) {
  const root = useRef<HTMLElement>(null);
  const size = useSize(root);
  return (
    <section className="stage" aria-label="Stage" ref={root}>
      {size === null || size.w === 0 ? null : isHood(props) ? (
        <Fetched fallback={<Loading onMoving={props.onMoving} />}>
          <HoodFloor {...props} size={size} />
        </Fetched>
      ) : (
        <Floor {...props} size={size} />
      )}
    </section>
  );
}

// without a queue there is nothing under the hood
function isHood({ trace, listing }: StageProps): boolean {
  return trace.options.feeder === 'scheduled' && scriptOf(listing).queue;
}
