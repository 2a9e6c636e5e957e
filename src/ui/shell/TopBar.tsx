import './top.css';
import { Icon } from '../parts/Icon';
import { Logo } from './Logo';

interface TopBarProps {
  /** The listings to pick from, in the article's order. */
  readonly listings: readonly { readonly id: string; readonly short: string }[];
  /** The id of the one on the page, or null. */
  readonly current: string | null;
  readonly theme: string;
  readonly onTheme: () => void;
}

/** The header of every page: the way home, the listings, the theme. */
export function TopBar({ listings, current, theme, onTheme }: TopBarProps) {
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
      </nav>
      <button className="theme" type="button" aria-label={`Theme: ${theme}`} onClick={onTheme}>
        <Icon name="theme" />
        <span className="theme-words">
          Theme <b>{theme}</b>
        </span>
      </button>
    </header>
  );
}
