import { type Choice, feederTid } from '../../../kernel';
import { Cog } from '../../parts/Cog';
import type { Place } from '../layout';
import type { Outbox, Reference } from './select-hood';
import { shelfOf, ticketPlaces, valueMiddle } from './shelf-places';

interface ShelfProps {
  readonly outbox: Outbox;
  readonly place: Place;
  /** The variable the first message refers to, if it is to be seen. */
  readonly reference: Reference | undefined;
  /** Step would let the feeder thread go. */
  readonly next: boolean;
  readonly onChoose: (choice: Choice) => void;
}

/** An outbox: messages that are not packed yet, and the feeder thread that packs them. */
export function Shelf({ outbox, place, reference, next, onChoose }: ShelfProps) {
  const shelf = shelfOf(place);
  if (shelf === null) return null;
  const { no, name, live, held, canGo, writing } = outbox;
  const inset = (x: number) => x - place.x - 2.5;
  const deep = (y: number) => y - shelf.whole.y;
  const { w: width, h: height } = shelf.cog;
  const at = { left: inset(shelf.cog.x), top: deep(shelf.cog.y), width, height };
  const lying = held !== null && shelf.held === null ? [held, ...live] : live;
  const places = ticketPlaces(shelf, lying.length);
  const more = lying.length - places.length;
  const working = held !== null || writing ? 'waits for room' : canGo ? 'can go' : 'idle';
  return (
    <section
      className={shelf.roomy ? 'shelf' : 'shelf low'}
      aria-label={`Outbox of ${name}`}
      style={{ height: place.shelf }}
    >
      <p className={shelf.roomy ? 'shelf-words' : 'vh'} style={{ left: inset(shelf.live.x) + 2 }}>
        <b>outbox</b>
        {more > 0 ? ` +${more} more` : ''}
      </p>
      <p className={shelf.roomy && shelf.held !== null ? 'shelf-words' : 'vh'} style={{ left: at.left + 2 }}>
        <b>feeder thread</b> {working}
      </p>
      {live.length === 0 && held === null ? (
        <p
          className="shelf-empty"
          style={{ left: inset(shelf.live.x) + 2, top: deep(shelf.live.y) + shelf.live.h / 2 - 9 }}
        >
          {shelf.live.w < 120 ? 'empty' : shelf.roomy ? 'nothing in it' : 'outbox empty'}
        </p>
      ) : null}
      {live.length > 0 ? (
        <p
          className={shelf.roomy ? 'shelf-words under' : 'vh'}
          style={{ left: inset(places.at(-1)?.x ?? 0) + 2 }}
        >
          still the live object
        </p>
      ) : null}
      {held !== null ? (
        <p
          className={shelf.roomy && shelf.held !== null ? 'shelf-words under' : 'vh'}
          style={{ left: inset(shelf.held?.x ?? 0) + 2 }}
        >
          sealed: bytes now
        </p>
      ) : null}
      {canGo ? (
        <button
          type="button"
          className={next ? 'cog-key next' : 'cog-key'}
          style={at}
          aria-label={`Step the feeder thread of ${name}`}
          onClick={() => onChoose(feederTid(no))}
        >
          <Cog />
        </button>
      ) : (
        <span className="cog-key still" style={at}>
          <Cog />
        </span>
      )}
      <Tether
        {...{ shelf, place, reference, from: places[lying.findIndex((one) => one.id === reference?.item)] }}
      />
    </section>
  );
}

interface TetherProps {
  readonly shelf: NonNullable<ReturnType<typeof shelfOf>>;
  readonly place: Place;
  readonly reference: Reference | undefined;
  readonly from: ReturnType<typeof ticketPlaces>[number] | undefined;
}

// from the message's left edge along the card's to the value it refers to
function Tether({ shelf, place, reference, from }: TetherProps) {
  if (reference === undefined || from === undefined) return null;
  const top = valueMiddle(place) - shelf.whole.y;
  const end = from.y - shelf.whole.y + from.h / 2;
  const x = from.x - place.x - 2.5;
  const value = place.look === 'card' ? 30 : 20;
  return (
    <svg className="live-line" aria-hidden="true">
      <path d={`M${x} ${end}H18q-8 0 -8 -8V${top + 8}q0 -8 8 -8H${value}`} />
      <circle cx={value + 1} cy={top} r="4.5" />
    </svg>
  );
}
