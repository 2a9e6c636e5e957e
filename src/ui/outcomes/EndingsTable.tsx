import type { Listing } from '../../content';
import type { Ending, Options } from '../../kernel';
import { linkToRun } from '../../store';

interface EndingsTableProps {
  readonly endings: readonly Ending[];
  readonly listing: Listing;
  readonly options: Options;
}

/** One row an ending: what was printed, and a run that leads there. */
export function EndingsTable({ endings, listing, options }: EndingsTableProps) {
  return (
    <table aria-label="Endings">
      <thead>
        <tr>
          <th scope="col">ending</th>
          <th scope="col">output</th>
          <th scope="col">a run that ends so</th>
        </tr>
      </thead>
      <tbody>
        {endings.map(({ output, outcome, schedule }, index) => (
          <tr key={`${outcome} ${output.join('\n')}`} data-outcome={outcome}>
            <td>
              <b>{index + 1}</b> {outcome === 'stuck' ? 'gets stuck' : 'ends'}
            </td>
            <td>
              <pre>{output.length === 0 ? 'nothing printed' : output.join('\n')}</pre>
            </td>
            <td>
              <a href={linkToRun(listing, options, schedule)}>Step through it</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
