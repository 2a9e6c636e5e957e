import { useEffect } from 'react';
import type { Lanes, Stay } from '../lanes';

/** Where the chosen message is on the rest of the page, as CSS selectors. */
export function pointsTo({ processes }: Lanes, stay: Stay, step: number): string {
  const { id, put, written, get } = stay;
  const steps = [...new Set([put, written, get])].filter((at) => at !== null && at <= step);
  // the lines that put it and got it, from its first step on: they are where it comes from and where it goes
  const lines = [processes[stay.from], stay.by === null ? undefined : processes[stay.by]].flatMap(
    (lane, at) => {
      const end = at === 0 ? put : get;
      const cell = lane?.segments.find((one) => one.to === end && one.kind === 'run');
      return cell?.kind === 'run' && cell.line !== null && (end ?? 0) <= step ? [cell.line] : [];
    },
  );
  const isOver = get !== null && get < step;
  return [
    ...(isOver ? [] : [`.stage [data-ticket="${id}"]`]),
    ...lines.map((line) => `.listing .ln:has([data-line="${line}"])`),
    ...steps.map((at) => `.transcript li:has([data-no="${at}"])`),
  ].join();
}

/**
 * Points out what these selectors find for as long as they are given. A style sheet of its own does it: nothing is
 * drawn again, and what comes later is found too.
 */
export function usePointedOut(selectors: string | null): void {
  useEffect(() => {
    if (selectors === null) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `${selectors} { outline: 3px solid var(--ink); outline-offset: var(--point-out, -3px); }`,
    );
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [selectors]);
}
