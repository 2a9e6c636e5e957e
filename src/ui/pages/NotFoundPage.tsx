import './lost.css';
import type { ReactNode } from 'react';
import { SkipLink } from '../shell/SkipLink';

interface NotFoundPageProps {
  readonly top: ReactNode;
  /** What stands in the address: `#/play/listing-9`. */
  readonly address: string;
}

/** The page of an address that leads nowhere. */
export function NotFoundPage({ top, address }: NotFoundPageProps) {
  return (
    <div className="lost">
      <SkipLink />
      {top}
      <main id="main" tabIndex={-1}>
        <h1 className="lost-title">There is no page at this address.</h1>
        <p>
          <code>{address}</code>
        </p>
        <p>It may have been typed by hand, or belong to another version.</p>
        <a className="go-home" href="#/">
          Go to the first page
        </a>
      </main>
    </div>
  );
}
