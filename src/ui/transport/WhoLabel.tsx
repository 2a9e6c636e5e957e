import type { Candidate } from './who';

/** A process's name; for time how much would pass, of which a narrow place keeps the number. */
export function WhoLabel({ candidate: { label, seconds, no, isFeeder } }: { readonly candidate: Candidate }) {
  if (isFeeder)
    return (
      <span className="who-label">
        feeder<span className="of-whom"> of {no}</span>
      </span>
    );
  if (seconds === null) return <span className="who-label">{label}</span>;
  return (
    <span className="who-label">
      <span className="long">Let </span>
      {seconds} s<span className="long"> pass</span>
    </span>
  );
}
