import { useMemo, useRef } from 'react';
import { turnAt } from '../../kernel';
import { Cast } from './Cast';
import { Clock } from './Clock';
import { CutWords } from './CutWords';
import { HeroLinks } from './HeroLinks';
import { arrange, type Scene, type Size } from './layout';
import { BeltMessages } from './MessageList';
import { ticketsOf } from './message-places';
import { useStepMotion } from './motion';
import { cutsOf, stuckForEver } from './prospects';
import { QueueBelt } from './QueueBelt';
import type { StageProps } from './Stage';
import { childrenOf, scriptOf } from './script';
import { cardsOf } from './select';
import { passed } from './steps';
import { Tickets } from './Tickets';
import { areNumbered, Wires } from './Wires';
import { wiresOf } from './wire-paths';

export interface FloorProps extends StageProps {
  readonly size: Size;
}

/** The picture of a program at one step: its processes, its queue as a belt, and who waits for whom. */
export function Floor(props: FloorProps) {
  const { trace, step, later, animate, speed = 1, listing, numbers, size, renderNumber, onMoving } = props;
  const floor = useRef<HTMLDivElement>(null);
  const turn = turnAt(trace, step);
  const { state } = turn;
  const script = useMemo(() => scriptOf(listing), [listing]);
  const { length: count } = state.processes;
  const queue = state.queues[0];
  const hasQueue = script.queue || queue !== undefined;
  const children = Math.max(0, childrenOf(listing, numbers));
  const maxsize = queue?.maxsize ?? (script.bounded ? 1 : 0);
  const arrangement = useMemo(() => {
    const sides = Array.from({ length: Math.max(count - 1, children) }, (_, at) => script.sides[at] ?? null);
    const scene: Scene = {
      sides,
      queue: hasQueue,
      bounded: script.bounded,
      maxsize,
      hero: listing.hero !== null,
      others: script.globals.some((name) => name !== listing.hero),
    };
    return arrange(size, scene);
  }, [size, count, children, script, hasQueue, maxsize, listing]);
  const edge = size.w >= 900 ? 24 : 16;
  const views = useMemo(() => cardsOf(state, passed(trace, step)), [state, trace, step]);
  const [tickets, cuts, wires, forEver] = useMemo(() => {
    const cuts = cutsOf(state, script);
    return [
      queue === undefined ? [] : ticketsOf(turn, queue, arrangement),
      cuts,
      wiresOf(turn, arrangement, cuts),
      stuckForEver(state, script),
    ];
  }, [turn, state, queue, script, arrangement]);
  useStepMotion(floor, { turn, tickets, arrangement, animate, speed, onMoving });
  return (
    <div
      className={areNumbered(wires, state) ? 'floor numbered' : 'floor'}
      ref={floor}
      style={{ height: arrangement.size.h }}
    >
      {arrangement.portrait || arrangement.folded ? null : (
        <p className="stage-t" style={{ left: edge }}>
          <b>{listing.lead}</b> {hasRoom(`${listing.lead} ${listing.aside}`, size.w) ? listing.aside : null}
        </p>
      )}
      <Clock now={state.now} edge={edge} hidden={arrangement.portrait} />
      {arrangement.belt === null ? null : (
        <>
          <QueueBelt
            queue={queue}
            belt={arrangement.belt}
            state={state}
            listing={listing}
            renderNumber={renderNumber}
          />
          <BeltMessages queue={turnAt(trace, later).state.queues[0]} belt={arrangement.belt} />
        </>
      )}
      <Cast {...props} state={state} views={views} arrangement={arrangement} />
      <Wires wires={wires} state={state} forEver={forEver} />
      <CutWords cuts={cuts} wires={wires} belt={arrangement.belt} />
      <HeroLinks state={state} cards={arrangement.cards} hero={listing.hero} />
      <Tickets tickets={tickets} upright={arrangement.portrait} />
    </div>
  );
}

// beside the clock, letters of 15 px
function hasRoom(words: string, width: number): boolean {
  return words.length * 7.4 < width - 210;
}
