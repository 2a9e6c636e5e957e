import { type KeyboardEvent, useRef, useState } from 'react';
import type { ProgramNumber } from '../../kernel';
import { Fetched, lazyPart } from '../parts/lazy-part';
import { snapped, valueText } from './number-words';
import './scrub.css';
import { useScrub } from './use-scrub';

const load = () => import('./NumberPopover');
const NumberPopover = lazyPart(() => load().then((module) => module.NumberPopover));

interface ScrubNumberProps {
  readonly spec: ProgramNumber;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number that can be dragged, stepped with the arrow keys, or typed. */
export function ScrubNumber({ spec, value, onChange }: ScrubNumberProps) {
  const element = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState<{ draft: string; typing: boolean } | null>(null);
  const { cancel, handlers } = useScrub(spec, value, onChange, (by) =>
    setOpen({ draft: String(value), typing: by !== 'touch' }),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextValue(spec, value, event.key);
    if (next !== undefined) {
      if (next !== value) onChange(next);
    } else if (event.key === 'Enter') setOpen({ draft: String(value), typing: true });
    else if (/^[-.\d]$/.test(event.key)) {
      // the first digits may come before the field is there
      setOpen((old) => ({ draft: (old?.typing ? old.draft : '') + event.key, typing: true }));
    } else if (event.key !== 'Escape' || !cancel()) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <span
        ref={element}
        className="scrub"
        role="spinbutton"
        tabIndex={0}
        aria-label={spec.label}
        aria-valuenow={value}
        aria-valuemin={spec.min}
        aria-valuemax={spec.max}
        aria-valuetext={valueText(spec, value)}
        // so that the field is there before it is typed into
        onFocus={() => load().catch(() => {})}
        onKeyDown={onKeyDown}
        {...handlers}
      >
        {value}
      </span>
      {open && (
        <Fetched>
          <NumberPopover
            spec={spec}
            value={value}
            draft={open.draft}
            typing={open.typing}
            anchor={element}
            onChange={onChange}
            onClose={() => setOpen(null)}
          />
        </Fetched>
      )}
    </>
  );
}

function nextValue(spec: ProgramNumber, value: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return snapped(spec, value + spec.step);
    case 'ArrowDown':
      return snapped(spec, value - spec.step);
    case 'PageUp':
      return snapped(spec, value + 10 * spec.step);
    case 'PageDown':
      return snapped(spec, value - 10 * spec.step);
    case 'Home':
      return spec.min;
    case 'End':
      return spec.max;
    default:
      return undefined;
  }
}
