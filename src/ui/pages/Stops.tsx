import './stops.css';
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
    <section className="stops" aria-labelledby="stops">
      <h2 className="stops-title" id="stops">
        Three questions, one line <small>each is a listing of the article</small>
      </h2>
      <ol className="stops-line">
        {STOPS.map(({ id, question }, index) => (
          <li key={id}>
            <a className="stop" href={`#/play/${id}`}>
              <span className="stop-sign" aria-hidden="true">
                {index + 1}
              </span>
              <p className="stop-words">{question}</p>
              <small>Listing {index + 1}</small>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
