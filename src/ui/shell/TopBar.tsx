import './top.css';
import type { ReactNode } from 'react';
import { Logo } from './Logo';

interface TopBarProps {
  /** The listings to pick from, in the article's order. */
  readonly listings: readonly { readonly id: string; readonly short: string }[];
  /** The id of the one on the page, `lab`, or null. */
  readonly current: string | null;
  /** What the page offers, at the right end. */
  readonly tools: ReactNode;
}

/** The header of every page: the way home, the listings, and what the page offers. */
export function TopBar({ listings, current, tools }: TopBarProps) {
  return (
    <header className="top">
      <a className="brand" href="#/">
        <Logo />
        <span className="brand-name">Procession</span>
      </a>
      <nav className="picker" aria-label="Listings">
        {listings.map(({ id, short }, index) => (
          <a
            key={id}
            className="stop-link"
            href={`#/play/${id}`}
            aria-current={id === current ? 'page' : undefined}
          >
            <b className="stop-no">{index + 1}</b> <span className="stop-name">{short}</span>
          </a>
        ))}
        <a
          className="stop-link"
          href="#/lab"
          aria-current={current === 'lab' ? 'page' : undefined}
          aria-label="Queue lab"
        >
          <b className="stop-no">Lab</b>
        </a>
      </nav>
      {tools}
    </header>
  );
}
