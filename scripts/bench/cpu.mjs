/** Seconds of processor time that this process has used so far, on all its threads: the load of the machine does not count. */
export function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * Does the work again and again for at least `seconds` of processor time, in batches of 50 ms, and returns for each
 * batch how much was done in a second. `work` returns how much it did.
 */
export function ratesOf(work, seconds) {
  const rates = [];
  const end = cpuSeconds() + seconds;
  while (cpuSeconds() < end) {
    const begin = cpuSeconds();
    let done = 0;
    do done += work();
    while (cpuSeconds() - begin < 0.05);
    rates.push(done / (cpuSeconds() - begin));
  }
  return rates;
}
