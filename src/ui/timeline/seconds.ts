/** `1.0 s` */
export function secondsText(ms: number): string {
  return `${(ms / 1000).toFixed(Number.isInteger(ms / 100) ? 1 : 2)} s`;
}
