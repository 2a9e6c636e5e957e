import './standing.css';
import { turnAt } from '../../kernel';
import { standing, textOf } from '../../narration';
import type { Moment } from '../../store';
import { Phrase } from '../shell/Phrase';

/** Where everything stands at the moment when that was asked, in the place of the caption. */
export function Standing({ asked }: { readonly asked: Moment }) {
  return (
    <div className="standing">
      {standing(turnAt(asked.trace, asked.cursor).state).map((phrase) => (
        <p key={textOf(phrase)}>
          <Phrase phrase={phrase} />
        </p>
      ))}
    </div>
  );
}
