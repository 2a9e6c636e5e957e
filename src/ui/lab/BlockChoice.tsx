import { useId } from 'react';

interface BlockChoiceProps {
  readonly name: string;
  readonly block: boolean;
  readonly off: boolean;
  readonly onBlock: (block: boolean) => void;
}

/** Whether a call waits. */
export function BlockChoice({ name, block, off, onBlock }: BlockChoiceProps) {
  const group = useId();
  return (
    <div className="pad-row">
      <span className="pad-label" aria-hidden="true">
        block
      </span>
      <div className="block-choice" role="radiogroup" aria-label={`block of ${name}`} aria-disabled={off}>
        {[true, false].map((one) => (
          <label key={String(one)}>
            <input
              type="radio"
              name={group}
              checked={block === one}
              aria-disabled={off}
              onChange={() => (off ? undefined : onBlock(one))}
            />
            <span>{one ? 'True' : 'False'}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
