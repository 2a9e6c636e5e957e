import type { KeyboardEvent } from 'react';
import type { PadState } from './pad-state';
import { steppedTimeout, timeoutProblem } from './pad-state';

interface TimeoutStepperProps {
  readonly name: string;
  readonly pad: PadState;
  readonly off: boolean;
  readonly onTimeout: (timeout: string) => void;
}

/** How long a call waits at most: stepped through the usual times, or typed. */
export function TimeoutStepper({ name, pad, off, onTimeout }: TimeoutStepperProps) {
  const { timeout, block } = pad;
  const wrong = timeoutProblem(timeout) !== null;
  const number = timeout === 'None' || wrong ? undefined : Number(timeout);
  const step = (by: 1 | -1) => (off ? undefined : onTimeout(steppedTimeout(timeout, by)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    step(event.key === 'ArrowUp' ? 1 : -1);
  };
  return (
    <div className="pad-row">
      <span className="pad-label" aria-hidden="true">
        timeout
      </span>
      <span className={block ? 'stepper' : 'stepper unused'}>
        <button
          type="button"
          aria-label={`${name}: shorter timeout`}
          aria-disabled={off || timeout === 'None'}
          onClick={() => step(-1)}
        >
          −
        </button>
        <input
          role="spinbutton"
          value={timeout}
          readOnly={off}
          autoComplete="off"
          spellCheck={false}
          aria-label={`timeout of ${name}, seconds`}
          aria-valuenow={number}
          aria-valuetext={number === undefined ? 'None, no limit' : `${timeout} seconds`}
          aria-invalid={wrong}
          aria-disabled={off}
          onChange={(event) => onTimeout(event.target.value.trim())}
          onBlur={() => (timeout === '' ? onTimeout('None') : undefined)}
          onFocus={(event) => event.target.select()}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          aria-label={`${name}: longer timeout`}
          aria-disabled={off || steppedTimeout(timeout, 1) === timeout}
          onClick={() => step(1)}
        >
          +
        </button>
      </span>
      <small className="pad-unit">
        {block ? (number === undefined ? 'no limit' : 'seconds') : 'not used'}
      </small>
    </div>
  );
}
