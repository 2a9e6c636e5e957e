import './outcomes.css';
import { type ReactNode, useEffect } from 'react';
import type { Exploration } from '../../kernel';
import { SkipLink } from '../shell/SkipLink';
import { useSessionState } from '../use-playback';
import { EndingsTable } from './EndingsTable';
import { useSearch } from './use-search';

/** Every way a program can end: what it prints in some order, and whether it gets stuck. */
export function OutcomesScreen({ top }: { readonly top: ReactNode }) {
  const searched = useSessionState((state) => state.searched);
  const { states, found, failed } = useSearch(searched);
  const title = searched === null ? 'All outcomes' : `All outcomes: ${searched.listing.title}`;
  useEffect(() => {
    document.title = `${title} · Procession`;
  }, [title]);
  return (
    <div className="outcomes">
      <SkipLink />
      {top}
      <main id="main" tabIndex={-1}>
        <h1>{title}</h1>
        <p role="status" aria-label="Search">
          {failed
            ? 'The search could not be made: this browser started no worker for it.'
            : found === null
              ? `Searching every order in which its processes can run: ${states} states so far.`
              : summary(found)}
        </p>
        {searched === null || found === null ? null : (
          <EndingsTable endings={found.endings} listing={searched.listing} options={searched.options} />
        )}
      </main>
    </div>
  );
}

function summary({ endings, states, complete }: Exploration): string {
  const stuck = endings.filter((ending) => ending.outcome === 'stuck').length;
  const outputs = `${complete ? '' : 'at least '}${endings.length} different ${endings.length === 1 ? 'ending' : 'endings'}`;
  const hangs = stuck === 0 ? 'None of them is stuck.' : `In ${stuck} of them it gets stuck and never ends.`;
  return `${states} states, ${outputs}. ${hangs} Chances are not counted: an ending that is rare is listed like any other.`;
}
