import './extras.css';
import { type RefObject, useMemo, useState } from 'react';
import type { Trace } from '../../../kernel';
import { lowerBound } from '../axis';
import type { Lanes } from '../lanes';
import { EitherWay } from './EitherWay';
import { Messages } from './Messages';
import { Picked } from './Picked';
import { pointsTo, usePointedOut } from './pointed-out';
import { saidOf } from './said';
import type { Stretch } from './stretch';
import { useGestures } from './use-gestures';

export interface ExtrasProps extends Stretch {
  readonly figure: RefObject<HTMLElement | null>;
  readonly trace: Trace;
  readonly lanes: Lanes;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly onZoom: (by: 1 | -1) => void;
}

/** What the timeline is asked for by hand: choosing a message, what is ordered with a step, and zooming by gesture. */
export function Extras(props: ExtrasProps) {
  const { figure, trace, lanes, step, axis, way, layout, from, to, head, selected, onSelect, onZoom } = props;
  useGestures(figure, onZoom);
  const { known } = axis;
  const [isOrdered, setOrdered] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: lanes grow in place, with `known`
  const chosen = useMemo(() => {
    if (selected === null) return null;
    for (const queue of lanes.queues) {
      const stay = queue.stays.find((one) => one.id === selected);
      if (stay) return { queue, stay };
    }
    return null;
  }, [lanes, known, selected]);
  const found = chosen && chosen.stay.put <= step ? chosen : null;
  usePointedOut(found && pointsTo(lanes, found.stay, step));
  return (
    <>
      {layout.places.map((place) => {
        const queue = place.queue === null ? undefined : lanes.queues[place.queue];
        // under the hood one of the two rows is enough to choose from
        if (!queue || place.row === 'pipe') return null;
        const { stays, left } = queue;
        // up to the playhead: what comes after it is not there to be chosen
        const { x, y, width, height } = way.box(0, place.start, head + axis.x(step), place.breadth);
        return (
          <div key={place.key} className="messages-frame" style={{ left: x, top: y, width, height }}>
            <Messages
              {...{ lanes, queue, step, axis, way, place, from, to, head, selected, onSelect }}
              places={layout.places}
              version={queue.version}
              come={lowerBound(stays.length, (index) => (stays[index]?.put ?? 0) > step)}
              gone={lowerBound(left.length, (index) => (left[index]?.get ?? 0) > step)}
            />
          </div>
        );
      })}
      {isOrdered && (
        <EitherWay {...{ trace, lanes, step, axis, way, layout, from, to, head }} mute={found !== null} />
      )}
      <button
        type="button"
        className="tl-order"
        aria-pressed={isOrdered}
        title="Show what is ordered"
        aria-label="Show what is ordered"
        onClick={(event) => {
          // a click on the plane goes somewhere
          event.stopPropagation();
          setOrdered(!isOrdered);
        }}
      >
        order
      </button>
      {found && <Picked {...found} {...{ step, axis, way, layout, from, to, head }} />}
      {found && <p className="tl-said">{saidOf(lanes, found.queue.id, found.stay, step)}</p>}
    </>
  );
}
