import { useLayoutEffect, useMemo, useRef } from 'react';
import { commandIn, isFeeder, TIME, type Trace, type Turn, turnAt } from '../../kernel';

/** The turn of this step with all that has happened since the step that was shown before. */
export function useWay(trace: Trace, step: number): Turn {
  const shown = useRef(step);
  // from where the step is come to is looked up once, when it comes
  const way = useMemo(() => joined(trace, shown.current, step), [trace, step]);
  useLayoutEffect(() => {
    shown.current = step;
  }, [step]);
  return way;
}

/** The turn of this step with all that came of the last order: one call may let several processes go on. */
export function sinceOrder(trace: Trace, step: number): Turn {
  let first = step;
  while (first > 0 && !isOrder(turnAt(trace, first))) first--;
  return joined(trace, first - 1, step);
}

function isOrder({ choice }: Turn): boolean {
  return choice !== null && (choice === TIME || isFeeder(choice) || commandIn(choice) !== null);
}

function joined(trace: Trace, from: number, to: number): Turn {
  const turn = turnAt(trace, to);
  const turns = trace.turns.slice(from + 1, to + 1);
  return turns.length < 2 ? turn : { ...turn, events: turns.flatMap(({ events }) => events) };
}
