import { type KeyboardEvent, useId } from 'react';

interface PutBoxProps {
  readonly name: string;
  readonly no: number;
  /** What is put, as Python text. */
  readonly value: string;
  /** What the button runs: `put('a', True, 2)`. */
  readonly call: string;
  readonly wrong: boolean;
  readonly off: boolean;
  readonly onValue: (value: string) => void;
  readonly onRun: (call: string) => void;
}

/** `put('a')`: a button that is pressed wherever it says so, and at its end a pencil that leads into the value. */
export function PutBox({ name, no, value, call, wrong, off, onValue, onRun }: PutBoxProps) {
  const field = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onRun(call);
  };
  return (
    <div className="put-box">
      <button
        className="call big"
        type="button"
        aria-label={`${name}: ${call}`}
        title={call}
        aria-disabled={off}
        onClick={() => onRun(call)}
      />
      <span className="put-words">
        <span aria-hidden="true">put(</span>
        <input
          className="put-value"
          id={field}
          data-who={no}
          style={{ width: `calc(${Math.min(14, Math.max(3, value.length))}ch + 12px)` }}
          value={value}
          readOnly={off}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-label={`what ${name} puts`}
          aria-invalid={wrong}
          aria-disabled={off}
          onChange={(event) => onValue(event.target.value)}
          onFocus={(event) => event.target.select()}
          onKeyDown={onKeyDown}
        />
        <span aria-hidden="true">)</span>
      </span>
      {/* the field has its name already, and the keys reach it without this */}
      <label className="put-edit" htmlFor={field} title="Change what is put" aria-hidden="true">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 13.5 3.4 10 10.8 2.6l2.6 2.6L6 12.6Z" />
          <path d="m9 4.4 2.6 2.6" />
        </svg>
      </label>
    </div>
  );
}
