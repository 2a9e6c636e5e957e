import './home.css';
import type { ReactNode } from 'react';
import { Icon } from '../parts/Icon';
import { SkipLink } from '../shell/SkipLink';
import { Stops } from './Stops';
import { Variants } from './Variants';

interface HomePageProps {
  readonly top: ReactNode;
  readonly notice: ReactNode;
  readonly stage: ReactNode;
  /** The sentence of the step, with the buttons that move at its end. */
  readonly narration: ReactNode;
}

/** The first page: a program on the stage, and the ways in. */
export function HomePage({ top, notice, stage, narration }: HomePageProps) {
  return (
    <div className="home">
      <SkipLink />
      {top}
      {notice}
      <main id="main" tabIndex={-1}>
        <div className="lead">
          <h1 className="lead-title">Watch Python processes talk.</h1>
          <div className="doors">
            <p className="lead-words">
              Two processes and one queue between them. Press Step and see who has to wait.
            </p>
            <a className="door" href="#/play/listing-1">
              <span>
                Start with listing 1<small>One name, three memories</small>
              </span>
              <Icon name="arrow" />
            </a>
          </div>
        </div>
        <div className="slot slot-stage">
          <h2 className="vh">Stage</h2>
          {stage}
        </div>
        <div className="slot slot-say">{narration}</div>
        <Stops />
        <Variants />
      </main>
    </div>
  );
}
