/** From samples to one figure, and from a figure to a line. */

/** The value below which this share of the samples lies (nearest rank). @throws RangeError if there are none. */
export function quantile(samples, share) {
  if (samples.length === 0) throw new RangeError('nothing was measured');
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export function median(samples) {
  return quantile(samples, 0.5);
}

/** One line of the report; a figure has three digits that count, and whole numbers stay as they are. */
export function line(name, value, unit, limit) {
  if (!Number.isFinite(value)) throw new RangeError(`${name} could not be measured: ${value}`);
  const rounded = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  return { name, value: rounded, unit, ...(limit === undefined ? {} : { limit }) };
}
