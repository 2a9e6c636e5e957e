/** Adds up what the two test runners reported; a stage that failed counts as at least one failure. */
export function total({ unit, e2e, failure }) {
  const passed = (unit?.numPassedTests ?? 0) + (e2e ? e2e.stats.expected + e2e.stats.flaky : 0);
  const failed = (unit?.numFailedTests ?? 0) + (e2e?.stats.unexpected ?? 0);
  const unreported = !failure && !(unit && e2e);
  return { passed, failed: failure || unreported ? Math.max(1, failed) : failed };
}
