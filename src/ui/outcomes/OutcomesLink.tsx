import './outcomes-link.css';
import { outcomeOf, turnAt } from '../../kernel';
import { usePlayback, useSessionState } from '../use-playback';

/** Where nobody can run: leads to the other ways the program can end. They are known for its own numbers alone. */
export function OutcomesLink() {
  const route = useSessionState((state) => state.route);
  const shown = usePlayback(
    ({ trace, cursor, numbers }) =>
      trace !== null &&
      Object.keys(numbers).length === 0 &&
      outcomeOf(turnAt(trace, cursor).state) === 'stuck',
  );
  if (!shown || route.page !== 'play') return null;
  return (
    <a className="outcomes-link" href={`#/outcomes/${route.program}`}>
      Other outcomes
    </a>
  );
}
