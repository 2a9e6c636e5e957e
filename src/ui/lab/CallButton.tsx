import type { CallMethod } from '../../kernel';

interface CallButtonProps {
  /** Whose call it is. */
  readonly name: string;
  readonly method: CallMethod;
  /** What it runs: `get(True, 2)`. */
  readonly call: string;
  /** It can be reached, and says why it does nothing. */
  readonly off: boolean;
  readonly onRun: (call: string) => void;
  readonly big?: boolean;
}

/** A button that makes one call. Its name says which. */
export function CallButton({ name, method, call, off, onRun, big = false }: CallButtonProps) {
  return (
    <button
      className={big ? 'call big' : 'call'}
      type="button"
      aria-label={`${name}: ${call}`}
      title={call}
      aria-disabled={off}
      onClick={() => onRun(call)}
    >
      {method}
      <span className="par">()</span>
    </button>
  );
}
