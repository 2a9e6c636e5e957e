import './standing.css';
import { useEffect } from 'react';
import { turnAt } from '../../kernel';
import { standing, textOf } from '../../narration';
import type { Moment } from '../../store';
import { Icon } from '../parts/Icon';
import { Phrase } from '../shell/Phrase';
import { useSession } from '../use-playback';

/** Where everything stands at the moment when that was asked, in the place of the caption. */
export function Standing({ asked }: { readonly asked: Moment }) {
  const session = useSession();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // what lies above it is closed first
      if (event.key === 'Escape' && document.querySelector('dialog:modal, [popover]:popover-open') === null)
        session.ask();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session]);
  return (
    <div className="standing">
      <button
        className="standing-close"
        type="button"
        aria-label="Close"
        title="Close: Y or Esc"
        onClick={() => session.ask()}
      >
        <Icon name="cross" />
      </button>
      {standing(turnAt(asked.trace, asked.cursor).state).map((phrase) => (
        <p key={textOf(phrase)}>
          <Phrase phrase={phrase} />
        </p>
      ))}
    </div>
  );
}
