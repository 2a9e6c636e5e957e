import type { Choice, Outcome } from './choices';
import type { Edge, StateGraph } from './state-graph';

/** One way a program can end: what it printed, how it ended, and a schedule that leads there. */
export interface Ending {
  readonly output: readonly string[];
  readonly outcome: Outcome;
  readonly schedule: readonly Choice[];
}

/** The step by which a node was come to. */
interface Came {
  readonly from: number;
  readonly choice: Choice;
}

/** All nodes one can be at after the same output: a state of the deterministic automaton over printed lines. */
interface Place {
  /** Every node of it, and the step that printed nothing by which it was come to; null: see the way in. */
  readonly nodes: ReadonlyMap<number, Came | null>;
  readonly endings: readonly { readonly outcome: Outcome; readonly node: number }[];
  readonly moves: readonly Move[];
}

interface Move {
  readonly printed: readonly string[];
  /** The nodes it comes to and the step that came there first. */
  readonly entries: ReadonlyMap<number, Came>;
}

/**
 * Every distinct output of a graph, each with one schedule, at most `limit` of them: the subset construction over what
 * is printed, and then every word of the automaton.
 */
export function endingsOf(graph: StateGraph, limit: number): { endings: Ending[]; complete: boolean } {
  const places = new Map<string, Place>();
  const placeOf = (entries: ReadonlyMap<number, Came>): Place => {
    const key = [...entries.keys()].sort((a, b) => a - b).join();
    let place = places.get(key);
    if (place === undefined) {
      place = closed(graph, entries.keys());
      places.set(key, place);
    }
    return place;
  };
  const found = new Map<string, Ending>();
  const todo: Path[] = [{ before: null, place: closed(graph, [0]), move: null, output: [] }];
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    for (const { outcome, node } of path.place.endings) {
      const key = `${outcome}\n${path.output.join('\n')}`;
      if (found.has(key)) continue;
      if (found.size >= limit) return { endings: [...found.values()], complete: false };
      found.set(key, { output: path.output, outcome, schedule: scheduleTo(node, path) });
    }
    for (const move of path.place.moves) {
      const output = [...path.output, ...move.printed];
      todo.push({ before: path, place: placeOf(move.entries), move, output });
    }
  }
  return { endings: [...found.values()], complete: true };
}

interface Path {
  readonly before: Path | null;
  readonly place: Place;
  readonly move: Move | null;
  readonly output: readonly string[];
}

// Everything that can be come to without printing, how it can end there, and what can be printed next.
function closed({ edges, outcomes }: StateGraph, from: Iterable<number>): Place {
  const nodes = new Map<number, Came | null>();
  for (const node of from) nodes.set(node, null);
  const endings = new Map<Outcome, number>();
  const moves = new Map<string, { printed: readonly string[]; entries: Map<number, Came> }>();
  for (const node of nodes.keys()) {
    const outcome = outcomes[node] ?? null;
    if (outcome !== null && !endings.has(outcome)) endings.set(outcome, node);
    for (const { to, choice, printed } of edges[node] as readonly Edge[]) {
      const came = { from: node, choice };
      if (printed.length === 0) {
        if (!nodes.has(to)) nodes.set(to, came);
        continue;
      }
      const label = printed.join('\n');
      const move = moves.get(label) ?? { printed, entries: new Map<number, Came>() };
      moves.set(label, move);
      if (!move.entries.has(to)) move.entries.set(to, came);
    }
  }
  return {
    nodes,
    endings: [...endings].map(([outcome, node]) => ({ outcome, node })),
    moves: [...moves.values()],
  };
}

function scheduleTo(node: number, path: Path): Choice[] {
  const schedule: Choice[] = [];
  let at = node;
  for (let on: Path | null = path; on !== null; on = on.before) {
    for (let came = on.place.nodes.get(at); came; came = on.place.nodes.get(at)) {
      schedule.push(came.choice);
      at = came.from;
    }
    const entry = on.move?.entries.get(at);
    if (entry === undefined) break;
    schedule.push(entry.choice);
    at = entry.from;
  }
  return schedule.reverse();
}
