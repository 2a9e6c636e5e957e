import type { ReactNode } from 'react';

interface Stop {
  readonly id: string;
  readonly question: ReactNode;
}

const STOPS: readonly Stop[] = [
  {
    id: 'listing-1',
    question: (
      <>
        <code>plus</code> adds 50 to <code>g_num</code>. What does <code>minus</code> print?
      </>
    ),
  },
  { id: 'listing-2', question: 'Three seats, four messages. Where does the fourth go?' },
  { id: 'listing-3', question: 'How can the reader find out what the writer made?' },
];

/** The listings as stops on a line, each with its question. */
export function Stops() {
  return (
    <section className="line3" aria-labelledby="stops">
      <h2 id="stops">
        Three questions, one line <small>each is a listing of the article</small>
      </h2>
      <ol className="stops">
        {STOPS.map(({ id, question }, index) => (
          <li key={id}>
            <a href={`#/play/${id}`}>
              <span className="stop" aria-hidden="true">
                {index + 1}
              </span>
              <p>{question}</p>
              <small>Listing {index + 1}</small>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
