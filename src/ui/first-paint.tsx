import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { LISTING_NAMES, type Listing, loadListing } from '../content';
import { CodeLine } from './code/CodeLine';
import { ListingHead } from './code/ListingHead';
import { tokensOf } from './code/tokens';
import { HomePage } from './pages/HomePage';
import { Slot } from './pages/Panel';
import { TopBar } from './shell/TopBar';

/**
 * What can be read while the page's code is on its way, by the path of its address; the last is for every other. Drawn
 * when the site is built: the page in its place, without what moves and without controls.
 */
export async function firstPaint(): Promise<Readonly<Record<string, string>>> {
  const pages: Record<string, string> = {
    '/': drawn(<HomePage top={topOf(null)} notice={null} stage={null} narration={null} />),
  };
  for (const { id } of LISTING_NAMES) {
    const listing = await loadListing(id);
    if (listing) pages[`/play/${id}`] = drawn(<Play listing={listing} />);
  }
  pages['*'] = drawn(topOf(null));
  return pages;
}

function drawn(page: ReactNode): string {
  return renderToStaticMarkup(page);
}

function topOf(current: string | null) {
  return <TopBar listings={LISTING_NAMES} current={current} tools={null} />;
}

function Play({ listing }: { readonly listing: Listing }) {
  return (
    <div className="play first-paint">
      {topOf(listing.id)}
      <main>
        <Slot place="code">
          <section className="listing">
            <ListingHead listing={listing} numbers={{}} canChange={false} onReset={undefined} />
            <div className="lines">
              {tokensOf(listing).map((line, index) => (
                <CodeLine
                  // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
                  key={index}
                  no={index + 1}
                  line={line}
                  marks={null}
                  numbers={{}}
                  onNumber={undefined}
                />
              ))}
            </div>
          </section>
        </Slot>
        {['stage', 'say', 'bar', 'time', 'out'].map((place) => (
          <Slot key={place} place={place}>
            {null}
          </Slot>
        ))}
      </main>
    </div>
  );
}
