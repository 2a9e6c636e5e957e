import { type ReactNode, useMemo, useRef } from 'react';
import type { Listing } from '../../content';
import {
  type Choice,
  type Numbers,
  type ProcessNo,
  sourceWith,
  type Trace,
  tidOf,
  turnAt,
} from '../../kernel';
import { Clock } from './Clock';
import { HeroLinks } from './HeroLinks';
import { arrange, type Scene, type Size } from './layout';
import { ticketsOf } from './message-places';
import { useStepMotion } from './motion';
import { ProcessCard } from './ProcessCard';
import { QueueBelt } from './QueueBelt';
import { scriptOf } from './script';
import { cardsOf } from './select';
import { Tickets } from './Tickets';
import { useSize } from './use-size';
import { Wires } from './Wires';
import { wiresOf } from './wire-paths';
import './stage.css';

export interface StageProps {
  readonly trace: Trace;
  /** Index into the trace's turns: the picture depends on nothing else. */
  readonly step: number;
  /** The step before this one was shown last, and motion is on: show how the one led to the other. */
  readonly animate: boolean;
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
      {size === null || size.w === 0 ? null : <Scenery {...props} size={size} />}
    </section>
  );
}

function Scenery(props: StageProps & { readonly size: Size }) {
  const {
    trace,
    step,
    animate,
    listing,
    numbers,
    next,
    onChoose,
    stopped,
    onRestart,
    size,
    renderNumber,
    onMoving,
  } = props;
  const floor = useRef<HTMLDivElement>(null);
  const turn = turnAt(trace, step);
  const { state } = turn;
  const script = useMemo(() => scriptOf(listing), [listing]);
  const lines = useMemo(() => sourceWith(listing, numbers).split('\n'), [listing, numbers]);
  const { length: count } = state.processes;
  const queue = state.queues[0];
  const hasQueue = script.queue || queue !== undefined;
  const maxsize = queue?.maxsize ?? (script.bounded ? 1 : 0);
  const arrangement = useMemo(() => {
    const sides = Array.from(
      { length: Math.max(count - 1, script.sides.length) },
      (_, at) => script.sides[at] ?? null,
    );
    const scene: Scene = {
      sides,
      queue: hasQueue,
      bounded: script.bounded,
      maxsize,
      hero: listing.hero !== null,
    };
    return arrange(size, scene);
  }, [size, count, script, hasQueue, maxsize, listing]);
  const edge = size.w >= 900 ? 24 : 16;
  const views = cardsOf(state, script, passed(trace, step));
  const tickets = queue === undefined ? [] : ticketsOf(turn, queue, arrangement);
  useStepMotion(floor, { turn, tickets, arrangement, animate, onMoving });
  return (
    <div className="floor" ref={floor} style={{ height: arrangement.size.h }}>
      {arrangement.portrait || arrangement.folded ? null : (
        <p className="stage-t" style={{ left: edge }}>
          <b>{listing.lead}</b> {size.w < 700 ? null : listing.aside}
        </p>
      )}
      <Clock now={state.now} edge={edge} hidden={arrangement.portrait} />
      {arrangement.belt === null ? null : (
        <QueueBelt
          queue={queue}
          belt={arrangement.belt}
          state={state}
          listing={listing}
          renderNumber={renderNumber}
        />
      )}
      {arrangement.cards.slice(count).map((box) => (
        <p
          key={`${box.x} ${box.y}`}
          className="reserved"
          style={{ left: box.x, top: box.y, width: box.w, height: box.h }}
        >
          no process yet
        </p>
      ))}
      {state.processes.map((process) => {
        const view = views[process.no];
        const place = arrangement.cards[process.no];
        if (view === undefined || place === undefined) return null;
        return (
          <ProcessCard
            key={process.no}
            process={process}
            view={view}
            place={place}
            hero={listing.hero}
            turn={state.turn}
            source={view.line === null ? '' : codeOf(lines[view.line - 1])}
            next={next === tidOf(process.no)}
            stopped={stopped.includes(process.no)}
            onChoose={onChoose}
            onRestart={onRestart}
          />
        );
      })}
      <Wires wires={wiresOf(turn, arrangement)} state={state} />
      <HeroLinks state={state} cards={arrangement.cards} hero={listing.hero} />
      <Tickets tickets={tickets} upright={arrangement.portrait} />
    </div>
  );
}

function passed(trace: Trace, step: number): boolean {
  return turnAt(trace, step).events.some((event) => event.type === 'clock.advanced');
}

// a line as a card shows it: without its indentation and its comment
function codeOf(line = ''): string {
  return line.replace(/ {2}#.*$/, '').trim();
}
