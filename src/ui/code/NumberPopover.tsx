import {
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import type { ProgramNumber } from '../../kernel';
import { snapped } from './number-words';
import { readNumber } from './read-number';

interface NumberPopoverProps {
  readonly spec: ProgramNumber;
  readonly value: number;
  /** What stands in the field at first. */
  readonly draft: string;
  /** Whether the field takes the focus; not on a touch screen, where a keyboard would cover the page. */
  readonly typing: boolean;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onChange: (value: number) => void;
  readonly onClose: () => void;
}

/**
 * `− [2] +` beside a number. The browser's own popover: it is above everything, closes on Escape and outside clicks
 * and gives the focus back, at no cost in bytes.
 */
export function NumberPopover({ spec, value, draft, typing, anchor, onChange, onClose }: NumberPopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const began = useRef(value);
  const [text, setText] = useState(draft);
  const [refusal, setRefusal] = useState('');
  const id = useId();

  useLayoutEffect(() => {
    const popover = box.current;
    if (popover === null) return;
    popover.showPopover?.();
    place(popover, anchor.current);
    if (!typing) popover.focus();
    else {
      field.current?.focus();
      if (draft.length > 1 || draft === String(began.current)) field.current?.select();
    }
  }, [anchor, draft, typing]);

  /** True if what stands in the field is now the number. */
  const set = () => {
    const read = readNumber(spec, text);
    if ('refusal' in read) {
      setRefusal(read.refusal);
      return false;
    }
    if (read.value !== value) onChange(read.value);
    return true;
  };
  const step = (by: number) => {
    const read = readNumber(spec, text);
    const next = snapped(spec, ('value' in read ? read.value : value) + by * spec.step);
    setText(String(next));
    setRefusal('');
    if (next !== value) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      setText(String(began.current));
      if (value !== began.current) onChange(began.current);
    } else if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      if (set()) box.current?.hidePopover();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      step(event.key === 'ArrowUp' ? 1 : -1);
    }
  };
  const onToggle = (event: SyntheticEvent<HTMLDivElement, ToggleEvent>) => {
    if (event.nativeEvent.newState !== 'closed') return;
    if (text !== String(value)) set();
    onClose();
  };

  return createPortal(
    <div
      ref={box}
      className="number-popover"
      popover="auto"
      role="dialog"
      aria-label={spec.label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onToggle={onToggle}
    >
      <div className="number-row">
        <button type="button" aria-label="Less" onClick={() => step(-1)}>
          −
        </button>
        <input
          ref={field}
          value={text}
          inputMode={spec.min < 0 ? 'text' : 'decimal'}
          autoComplete="off"
          aria-label={spec.label}
          aria-invalid={refusal !== ''}
          aria-describedby={id}
          onChange={(event) => {
            setText(event.target.value);
            setRefusal('');
          }}
        />
        <button type="button" aria-label="More" onClick={() => step(1)}>
          +
        </button>
      </div>
      <p id={id} className="number-note" role="status">
        {refusal}
      </p>
    </div>,
    document.body,
  );
}

/** Below the number, above it where there is no room, and inside the window. */
function place(popover: HTMLElement, anchor: HTMLElement | null): void {
  const at = anchor?.getBoundingClientRect();
  if (at === undefined) return;
  const { offsetWidth: width, offsetHeight: height } = popover;
  const below = at.bottom + 10;
  const top = below + height + 40 > window.innerHeight ? at.top - height - 10 : below;
  const left = Math.min(window.innerWidth - width - 8, Math.max(8, at.left + at.width / 2 - width / 2));
  popover.style.left = `${left}px`;
  popover.style.top = `${Math.max(8, top)}px`;
}
