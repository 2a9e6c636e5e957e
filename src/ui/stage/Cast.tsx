import { type ReactNode, useMemo } from 'react';
import { type KernelState, type ProcessNo, sourceWith, tidOf, turnAt } from '../../kernel';
import { LaterContext } from './later';
import type { Arrangement } from './layout';
import { ProcessCard } from './ProcessCard';
import type { StageProps } from './Stage';
import { scriptOf } from './script';
import type { CardView } from './select';

interface CastProps extends StageProps {
  readonly state: KernelState;
  readonly views: readonly CardView[];
  readonly arrangement: Arrangement;
  /** What stands at a card's lower edge. */
  readonly shelfOf?: (no: ProcessNo) => ReactNode;
}

/** Everybody on the stage, and the places of those who will come. */
export function Cast(props: CastProps) {
  const { state, views, arrangement, trace, listing, numbers, next, onChoose, stopped, onRestart, shelfOf } =
    props;
  const { state: drawn } = turnAt(trace, props.later);
  const later = useMemo(() => ({ state: drawn, script: scriptOf(listing) }), [drawn, listing]);
  const lines = useMemo(() => sourceWith(listing, numbers).split('\n'), [listing, numbers]);
  return (
    <LaterContext value={later}>
      {arrangement.cards.slice(state.processes.length).map((box) => (
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
          >
            {shelfOf?.(process.no) ?? null}
          </ProcessCard>
        );
      })}
    </LaterContext>
  );
}

// a line as a card shows it: without its indentation and its comment
function codeOf(line = ''): string {
  return line.replace(/ {2}#.*$/, '').trim();
}
