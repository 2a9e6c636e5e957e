import './top.css';
import type { Options } from '../../kernel';
import { Icon } from '../parts/Icon';
import { Logo } from './Logo';
import { RunOptions } from './RunOptions';

interface TopBarProps {
  /** The listings to pick from, in the article's order. */
  readonly listings: readonly { readonly id: string; readonly short: string }[];
  /** The id of the one on the page, `lab`, or null. */
  readonly current: string | null;
  /** The program whose outcomes can be looked at, or nothing. */
  readonly outcomesOf?: string | null;
  readonly theme: string;
  readonly onTheme: () => void;
  /** How the program on the page is run; null or nothing: the page has none. */
  readonly options?: Options | null;
  readonly onOptions?: ((change: Partial<Options>) => void) | null;
}

/** The header of every page: the way home, the listings, how the program is run, the theme. */
export function TopBar({
  listings,
  current,
  outcomesOf = null,
  theme,
  onTheme,
  options,
  onOptions,
}: TopBarProps) {
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
      {options == null || onOptions == null ? null : <RunOptions options={options} onOptions={onOptions} />}
      {outcomesOf === null ? null : (
        <a className="outcomes-link" href={`#/outcomes/${outcomesOf}`}>
          All outcomes
        </a>
      )}
      <button className="theme" type="button" aria-label={`Theme: ${theme}`} onClick={onTheme}>
        <Icon name="theme" />
        <span className="theme-words">
          Theme <b>{theme}</b>
        </span>
      </button>
    </header>
  );
}
