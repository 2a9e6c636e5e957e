import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { ProcessNo } from '../../kernel';
import { Badge } from '../parts/Badge';

interface PadsPanelProps {
  /** The names of the processes, by number. */
  readonly names: readonly string[];
  readonly renderPad: (no: ProcessNo) => ReactNode;
}

/** The pads of a page without room for all: one, and who it is for. */
export function PadsPanel({ names, renderPad }: PadsPanelProps) {
  const [picked, setPicked] = useState<ProcessNo>(1);
  const no = Math.min(picked, names.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const to = (no + by + names.length) % names.length;
    setPicked(to);
    event.currentTarget.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div className="pads">
      <div className="pads-who" role="radiogroup" aria-label="Whose pad" onKeyDown={onKeyDown}>
        {names.map((name, one) => (
          // biome-ignore lint/a11y/useSemanticElements: a badge and a name, as large as a thumb
          <button
            key={name}
            type="button"
            role="radio"
            aria-checked={one === no}
            data-who={one}
            tabIndex={one === no ? 0 : -1}
            onClick={() => setPicked(one)}
          >
            <Badge no={one} look={one === no ? 'white' : 'fill'} />
            <span>{name}</span>
          </button>
        ))}
      </div>
      {renderPad(no)}
    </div>
  );
}
