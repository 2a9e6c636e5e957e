import { type FormEvent, type ToggleEvent, useId, useRef, useState } from 'react';
import { Icon } from '../parts/Icon';
import { CallButton } from './CallButton';

interface MoreCallsProps {
  readonly name: string;
  readonly off: boolean;
  /** Runs a call; the sentence that says why it cannot be, or null. */
  readonly onTry: (call: string) => string | null;
}

const METHODS = ['close', 'join_thread', 'cancel_join_thread'] as const;

/** The calls for which there is no room on a pad, and any other that is typed. */
export function MoreCalls({ name, off, onTry }: MoreCallsProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('put([1, 2], False)');
  const [problem, setProblem] = useState<string | null>(null);
  const run = (call: string) => {
    const why = onTry(call);
    setProblem(why);
    if (why === null) sheet.current?.hidePopover();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    run(text);
  };
  const onToggle = ({ newState }: ToggleEvent<HTMLDivElement>) => {
    if (newState === 'open') place(sheet.current, opener.current);
    else setProblem(null);
  };
  return (
    <>
      <button
        className="call others"
        type="button"
        ref={opener}
        popoverTarget={id}
        aria-label={`${name}: more calls`}
      >
        <Icon name="more" />
      </button>
      <div
        className="more-calls"
        id={id}
        ref={sheet}
        popover="auto"
        role="dialog"
        aria-label={`More calls of ${name}`}
        onToggle={onToggle}
      >
        {METHODS.map((method) => (
          <CallButton key={method} name={name} method={method} call={`${method}()`} off={off} onRun={run} />
        ))}
        <form onSubmit={onSubmit}>
          <label htmlFor={`${id}-call`}>any call</label>
          <input
            id={`${id}-call`}
            value={text}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-label={`any call of ${name}`}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-problem`}
            onChange={(event) => {
              setText(event.target.value);
              setProblem(null);
            }}
          />
          <button className="call" type="submit" aria-label={`${name}: run ${text}`} aria-disabled={off}>
            Run
          </button>
        </form>
        <p id={`${id}-problem`} role="status">
          {problem}
        </p>
      </div>
    </>
  );
}

/** Under the button, above it where there is no room, and inside the window. */
function place(sheet: HTMLElement | null, opener: HTMLElement | null): void {
  const at = opener?.getBoundingClientRect();
  if (sheet === null || at === undefined) return;
  const { offsetWidth: width, offsetHeight: height } = sheet;
  const below = at.bottom + 6;
  const top = below + height + 8 > window.innerHeight ? at.top - height - 6 : below;
  const left = Math.min(at.right - width, window.innerWidth - width - 8);
  sheet.style.left = `${Math.max(8, left)}px`;
  sheet.style.top = `${Math.max(8, top)}px`;
}
