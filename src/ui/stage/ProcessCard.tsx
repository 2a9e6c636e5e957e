import { type CSSProperties, memo, type ReactNode } from 'react';
import type { Choice, Process, ProcessNo } from '../../kernel';
import { CardBand } from './CardBand';
import { CardBody } from './CardBody';
import { CardFoot } from './CardFoot';
import { isDeep, isFlat, isLow, isNarrow, isTiny, type Place, ringFor, tallParts } from './layout';
import { type CardView, sameView, shownVariables } from './select';
import { areMany, isHidden } from './values-fit';

export interface CardProps {
  readonly process: Process;
  readonly view: CardView;
  readonly place: Place;
  readonly hero: string | null;
  /** The turn shown: what it set is marked as changed. */
  readonly turn: number;
  /** The text of the line in the footer. */
  readonly source: string;
  /** Step would let it go. */
  readonly next: boolean;
  readonly stopped: boolean;
  readonly onChoose: (choice: Choice) => void;
  readonly onRestart: (no: ProcessNo) => void;
  /** What stands at its lower edge: its outbox. */
  readonly children?: ReactNode;
}

/** A process: its name and state, its variables, and the line it is at. */
export const ProcessCard = memo(function ProcessCard(props: CardProps) {
  const { process, view, place } = props;
  const tall = place.look === 'tall' ? tallParts(place) : null;
  const ring = view.ring === null ? 0 : ringFor(place, view.raised !== null);
  const style: CSSProperties & Record<`--${string}`, string> = {
    left: place.x,
    top: place.y,
    width: place.w,
    height: place.h,
    transform: 'none',
    opacity: 1,
    ...(tall === null ? {} : { '--band': `${tall.band}px`, '--hero': `${tall.hero}px` }),
    ...(ring === 0 ? {} : { '--ring': `${ring}px` }),
  };
  return (
    <article
      className={classOf(props, ring)}
      data-process={process.no}
      data-who={process.no}
      aria-label={process.name}
      style={style}
    >
      <CardBand {...props} />
      <CardBody {...props} />
      <CardFoot {...props} />
      {props.children}
    </article>
  );
}, sameProps);

// `ring`: the size of its countdown, px
function classOf({ process, view, place, hero }: CardProps, ring: number): string {
  const { word, baton, raised } = view;
  const { look, shelf = 0 } = place;
  const h = place.h - shelf;
  const variables = shownVariables(process, hero);
  const names = ['proc', look, `is-${word.replace(' ', '-')}`];
  if (baton) names.push('has-baton');
  if (ring > 0) names.push('ringed');
  if (look === 'slim' && isDeep(place)) names.push(place.w < 356 ? 'deep close' : 'deep');
  if (areMany(place, variables, ring)) names.push('many');
  if (shelf > 0) names.push('shelved');
  if (isLow(place)) names.push('low');
  if (isFlat(place)) names.push(h < 160 ? 'flat lowest' : 'flat');
  if (isNarrow(place)) names.push('narrow');
  if (isTiny(place)) names.push('tiny');
  if (look === 'chip') {
    if (isNarrow(place) && (raised ?? process.result) !== null) names.push('busy');
    return names.join(' ');
  }
  if (raised !== null) names.push('busy has-raised');
  if (process.result !== null) names.push('busy has-returned');
  else if (variables.every((one) => isHidden(one, place))) names.push('bare');
  return names.join(' ');
}

// a process the last step did not touch is the same object as before, so its card is not drawn again
function sameProps(one: CardProps, other: CardProps): boolean {
  const touched = (props: CardProps) =>
    props.process.variables.some((variable) => variable.changed === props.turn);
  return (
    one.process === other.process &&
    one.place === other.place &&
    one.hero === other.hero &&
    one.source === other.source &&
    one.next === other.next &&
    one.stopped === other.stopped &&
    one.onChoose === other.onChoose &&
    one.onRestart === other.onRestart &&
    one.children === other.children &&
    touched(one) === touched(other) &&
    sameView(one.view, other.view)
  );
}
