import { type KeyboardEvent, type MouseEvent, memo, useId } from 'react';
import type { Axis } from '../axis';
import type { Lanes, QueueLane, Stay } from '../lanes';
import type { Place } from '../layout';
import { rowsIn, shapeOf } from '../stay-shape';
import { staysBetween } from '../stays';
import type { Way } from '../way';
import { saidOf } from './said';

interface MessagesProps {
  readonly lanes: Lanes;
  readonly queue: QueueLane;
  readonly version: number;
  /** How many were put up to the step that is shown, and how many had left. */
  readonly come: number;
  readonly gone: number;
  /** Which of those are drawn hangs on `come` and `gone` alone. */
  readonly step: number;
  readonly axis: Axis;
  readonly way: Way;
  readonly place: Place;
  readonly places: readonly Place[];
  readonly from: number;
  readonly to: number;
  /** Where the axis begins, px. */
  readonly head: number;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
}

/** The messages of a queue's lane, to be chosen with the mouse or the arrows; each says its whole life. */
export const Messages = memo(
  function Messages(props: MessagesProps) {
    const { lanes, queue, step, axis, way, place, places, from, to, head, selected, onSelect } = props;
    const id = useId();
    const frame = { queue, axis, place, places, until: to };
    const seen = staysBetween(queue, axis.cellAt(from), axis.cellAt(to), rowsIn(queue, place).rows);
    const chosen = queue.stays.find((one) => one.id === selected);
    const shown = [...new Set(chosen ? [...seen, chosen] : seen)]
      .filter((one) => one.put <= step)
      .sort((a, b) => a.put - b.put);
    if (shown.length === 0) return null;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const next = chosenBy(event.key, queue, chosen, step, shown[0]);
      if (next === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      onSelect(next);
    };
    const onClick = (event: MouseEvent) => {
      const option = event.target instanceof Element ? event.target.closest('[data-id]') : null;
      const target = option?.getAttribute('data-id');
      if (!target) return;
      event.stopPropagation();
      onSelect(target === selected ? null : target);
    };
    return (
      <div
        className="messages"
        role="listbox"
        tabIndex={0}
        aria-label={`Messages in ${queue.name}${place.row === 'all' ? '' : `, ${place.row}`}`}
        aria-orientation={way.down ? 'vertical' : 'horizontal'}
        aria-activedescendant={chosen ? `${id}${chosen.id}` : undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {shown.map((stay) => {
          const shape = shapeOf(stay, frame);
          if (shape === null) return null;
          const { x, y, width, height } = way.box(
            head + shape.from - 3,
            shape.start - place.start,
            shape.to - shape.from + 3,
            shape.breadth,
          );
          const said = saidOf(lanes, queue.id, stay, step);
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and says which one is meant
            <div
              key={stay.id}
              id={id + stay.id}
              className="message"
              role="option"
              aria-selected={stay.id === selected}
              data-id={stay.id}
              title={said}
              style={{ left: x, top: y, width, height }}
            >
              <span className="vh">{said}</span>
            </div>
          );
        })}
      </div>
    );
  },
  (a, b) =>
    a.queue === b.queue &&
    a.version === b.version &&
    a.come === b.come &&
    a.gone === b.gone &&
    a.axis.scale === b.axis.scale &&
    a.way === b.way &&
    a.place === b.place &&
    a.places === b.places &&
    a.from === b.from &&
    a.to === b.to &&
    a.head === b.head &&
    a.selected === b.selected &&
    a.onSelect === b.onSelect,
);

function chosenBy(
  key: string,
  queue: QueueLane,
  chosen: Stay | undefined,
  step: number,
  first: Stay | undefined,
): string | null | undefined {
  const { stays } = queue;
  const at = chosen ? stays.indexOf(chosen) : -1;
  const put = (index: number) => {
    const stay = stays[index];
    return stay && stay.put <= step ? stay.id : chosen?.id;
  };
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return chosen ? put(at + 1) : first?.id;
    case 'ArrowLeft':
    case 'ArrowUp':
      return chosen ? put(Math.max(0, at - 1)) : first?.id;
    case 'Home':
      return put(0);
    case 'End':
      return stays.findLast((one) => one.put <= step)?.id;
    case 'Escape':
      return chosen ? null : undefined;
    default:
      return undefined;
  }
}
