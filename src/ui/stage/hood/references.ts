/** Which variable a message that is not packed yet still refers to. */
import { type Item, isPickled, type Process, type Trace, type Variable } from '../../../kernel';

interface Put {
  readonly step: number;
  readonly line: number | null;
}

interface Puts {
  known: number;
  readonly byItem: Map<string, Put>;
}

const putsOfTrace = new WeakMap<Trace, Puts>();

/** In which step and from which line each message was put; only steps recorded since the last call are looked at. */
export function putsOf(trace: Trace): ReadonlyMap<string, Put> {
  const puts = putsOfTrace.get(trace) ?? { known: 0, byItem: new Map<string, Put>() };
  putsOfTrace.set(trace, puts);
  for (let step = puts.known + 1; step < trace.turns.length; step++) {
    for (const event of trace.turns[step]?.events ?? []) {
      if (event.type !== 'item.buffered') continue;
      const line = trace.turns[step - 1]?.state.processes[event.item.from]?.line ?? null;
      puts.byItem.set(event.item.id, { step, line });
    }
  }
  puts.known = Math.max(puts.known, trace.turns.length - 1);
  return puts.byItem;
}

const PUT = /\.put(?:_nowait)?\(\s*([A-Za-z_]\w*)\s*[,)]/;

/** The variable that was put, if it still is what lies in the outbox; null: none, or the text does not say. */
export function referenceOf(
  process: Process,
  item: Item,
  put: Put | undefined,
  lines: readonly string[],
): Variable | null {
  const name = put?.line == null ? undefined : PUT.exec(lines[put.line - 1] ?? '')?.[1];
  if (put === undefined || name === undefined) return null;
  const named = process.variables.filter((one) => one.name === name);
  const variable = named.find((one) => one.scope === 'local') ?? named[0];
  if (variable === undefined) return null;
  if (isPickled(item)) return variable.repr === item.repr ? variable : null;
  // an object may have changed in place; after an assignment the name means another one
  const since = variable.line === null ? '' : (lines[variable.line - 1] ?? '');
  const isAnother = variable.changed > put.step && new RegExp(`^\\s*${name}\\s*=[^=]`).test(since);
  return isAnother ? null : variable;
}
