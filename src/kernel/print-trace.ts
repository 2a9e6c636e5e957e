import type { KernelEvent } from './events';
import { processOf, queueOf } from './state';
import type { Trace } from './trace';

/** A trace as text, one readable line an event: what the golden traces hold. */
export function printTrace(trace: Trace): string {
  const lines: string[] = [];
  for (const [step, turn] of trace.turns.entries()) {
    const name = (no: number) => processOf(turn.state, no).name;
    const queue = (id: number) => queueOf(turn.state, id).name;
    lines.push(`${step}${turn.choice === null ? '' : ` (${turn.choice})`} at ${turn.state.now} ms`);
    for (const event of turn.events) lines.push(`  ${event.type} ${details(event, name, queue)}`.trimEnd());
  }
  return `${lines.join('\n')}\n`;
}

type NameOf = (index: number) => string;

function details(event: KernelEvent, name: NameOf, queue: NameOf): string {
  switch (event.type) {
    case 'thread.scheduled':
      return event.tid;
    case 'clock.advanced':
      return `to ${event.to} ms`;
    case 'wait.begun': {
      const { wait } = event;
      const until = wait.until === null ? '' : `, until ${wait.until} ms`;
      const what =
        'queue' in wait ? ` in ${queue(wait.queue)}` : 'process' in wait ? ` of ${name(wait.process)}` : '';
      return `${name(event.process)} for ${wait.for}${what}${until}`;
    }
    case 'wait.expired':
      return name(event.process);
    case 'wait.ended':
      return `${name(event.process)} after ${event.waited} ms`;
    case 'process.trapped': {
      const where =
        event.line === null ? 'end' : `line ${event.line}${event.part > 0 ? ` part ${event.part}` : ''}`;
      return `${name(event.process)} ${event.fn} ${where}: ${event.syscall.call}`;
    }
    case 'variable.set':
      return `${name(event.process)} ${event.scope} ${event.name} = ${event.repr}${event.born ? ' (born)' : ''}`;
    case 'variable.gone':
      return `${name(event.process)} ${event.scope} ${event.name}`;
    case 'process.created':
      return `${event.name} by ${name(event.parent)}, target ${event.target ?? 'None'}${event.daemon ? ', daemon' : ''}`;
    case 'process.refused':
      return name(event.parent);
    case 'process.asked':
      return `${name(event.by)} ${name(event.process)}.${event.what} is ${String(event.answer)}`;
    case 'process.renamed':
      return event.name;
    case 'process.labelled':
      return `${name(event.process)} ${event.label}`;
    case 'process.daemonised':
      return `${name(event.process)} ${event.daemon}`;
    case 'method.set':
      return `${name(event.process)} ${event.method}`;
    case 'process.closed':
      return `${name(event.process)} by ${name(event.by)}`;
    case 'signal.sent':
      return `${event.signal} to ${name(event.process)} by ${name(event.by)}`;
    case 'process.started':
      return `${name(event.process)} by ${name(event.parent)}`;
    case 'process.joined':
      return `${name(event.process)} by ${name(event.by)}`;
    case 'process.exited':
      return `${name(event.process)} exitcode ${event.code}`;
    case 'queue.created':
      return `${event.name} maxsize ${event.maxsize} by ${name(event.by)}`;
    case 'slot.taken':
    case 'readlock.taken':
    case 'readlock.released':
    case 'queue.closed':
    case 'queue.cancelled':
      return `${queue(event.queue)} by ${name(event.by)}`;
    case 'item.failed':
      return `${queue(event.queue)} ${event.item.id} ${event.item.repr}: ${event.exception}`;
    case 'items.lost':
      return `${queue(event.queue)} ${event.items} of ${name(event.process)}, ${event.why}${event.torn ? ', torn' : ''}`;
    case 'slot.released':
      return queue(event.queue);
    case 'item.buffered':
    case 'item.pickled':
    case 'pipe.written':
      return `${queue(event.queue)} ${event.item.id} ${event.item.repr}`;
    case 'pipe.read':
      return `${queue(event.queue)} ${event.item.id} ${event.item.repr} by ${name(event.by)}`;
    case 'queue.asked':
      return `${name(event.by)} ${queue(event.queue)}.${event.method}() is ${String(event.answer)}`;
    case 'call.returned':
      return `${name(event.process)} ${event.text} returned ${event.repr}`;
    case 'exception.raised':
      return `${name(event.process)} ${event.exception} after ${event.waited} ms`;
    case 'exception.caught':
      return `${name(event.process)} ${event.exception} on line ${event.line}`;
    case 'stdout.written':
    case 'stderr.written':
      return `${name(event.process)} ${event.text}`;
  }
}
