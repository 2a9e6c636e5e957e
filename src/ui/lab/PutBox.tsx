import type { KeyboardEvent } from 'react';

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

/** `put('a')`: a button, and in it a field for what is put. */
export function PutBox({ name, no, value, call, wrong, off, onValue, onRun }: PutBoxProps) {
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
          data-who={no}
          style={{ width: `calc(${Math.min(14, Math.max(3, value.length))}ch + 16px)` }}
          value={value}
          readOnly={off}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-label={`what ${name} puts`}
          aria-invalid={wrong}
          aria-disabled={off}
          onChange={(event) => onValue(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <span aria-hidden="true">)</span>
      </span>
    </div>
  );
}
