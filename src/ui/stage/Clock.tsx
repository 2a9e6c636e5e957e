/** The program's own time, which has nothing to do with the clock on the wall. */
export function Clock({ now, hidden }: { readonly now: number; readonly hidden: boolean }) {
  return (
    <p className={hidden ? 'vh' : 'clock'}>
      program time <b>{(now / 1000).toFixed(2)} s</b>
    </p>
  );
}
