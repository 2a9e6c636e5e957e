import './tools.css';
import type { Goal } from '../../store';
import { Icon } from '../parts/Icon';
import { closeSheet } from './sheet';
import { GOAL_WORDS } from './tool-words';

interface UntilControlProps {
  readonly goal: Goal;
  /** Nobody can go any more. */
  readonly off: boolean;
  /** Goals this program never comes to. */
  readonly without: readonly Goal[];
  readonly onGoal: (goal: Goal) => void;
  readonly onRun: () => void;
}

/** A button that lets the run go on until something happens, and a list of what that may be. */
export function UntilControl({ goal, off, without, onGoal, onRun }: UntilControlProps) {
  const { short } = GOAL_WORDS[goal];
  return (
    <fieldset className="until-field" aria-label="Run until">
      <button
        className="until-run"
        type="button"
        aria-label={`Run until ${short}`}
        aria-keyshortcuts="R"
        title={`Run until ${short}: R`}
        aria-disabled={off}
        onClick={
          off
            ? undefined
            : (event) => {
                closeSheet(event);
                onRun();
              }
        }
      >
        <span className="until-word">until</span> <b>{short}</b>
      </button>
      <span className="until-pick">
        <select
          aria-label="What to run until"
          value={goal}
          onChange={(event) => onGoal(event.target.value as Goal)}
        >
          {(Object.keys(GOAL_WORDS) as Goal[]).map((one) => (
            <option key={one} value={one} disabled={without.includes(one)}>
              {GOAL_WORDS[one].long}
            </option>
          ))}
        </select>
        <Icon name="caret" />
      </span>
    </fieldset>
  );
}
