import type { MouseEvent } from 'react';

/** The first thing Tab reaches: past the header, into the page. The address is the router's, so it stays as it is. */
export function SkipLink() {
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById('main')?.focus();
  };
  return (
    // biome-ignore lint/a11y/useValidAnchor: the hash belongs to the router, so the jump is made here
    <a className="skip" href="#main" onClick={skip}>
      Skip to the program
    </a>
  );
}
