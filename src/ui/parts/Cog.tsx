const TEETH = 9;

/** The sign of a feeder thread. */
export function Cog() {
  return (
    <svg className="cog" style={{ transform: 'none', opacity: 1 }} viewBox="0 0 100 100" aria-hidden="true">
      <path d={`${outline()}Z`} />
      <circle cx="50" cy="50" r="13" />
    </svg>
  );
}

function outline(): string {
  return Array.from({ length: TEETH }, (_, tooth) => {
    const middle = (tooth * 2 * Math.PI) / TEETH;
    const at = (r: number, off: number) =>
      `${(50 + r * Math.cos(middle + off)).toFixed(1)} ${(50 + r * Math.sin(middle + off)).toFixed(1)}`;
    return `${tooth === 0 ? 'M' : 'L'}${at(36, -0.2)}L${at(47, -0.13)}L${at(47, 0.13)}L${at(36, 0.2)}`;
  }).join('');
}
