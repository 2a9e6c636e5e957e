import { type PointerEvent, useRef } from 'react';
import type { ProgramNumber } from '../../kernel';
import { snapped } from './number-words';

const PX_A_STEP = 6;
const STILL = 4;

/** Dragging a number sideways; a press that does not move is a click. */
export function useScrub(
  spec: ProgramNumber,
  value: number,
  onChange: (value: number) => void,
  onPress: (by: string) => void,
) {
  const drag = useRef<{ x: number; from: number; last: number } | null>(null);
  const press = useRef({ by: '', moved: false });

  const to = (next: number) => {
    if (drag.current === null || next === drag.current.last) return;
    drag.current.last = next;
    onChange(next);
  };

  return {
    /** Ends a drag and puts the number back. False: there was no drag. */
    cancel(): boolean {
      if (drag.current === null) return false;
      to(drag.current.from);
      drag.current = null;
      return true;
    },
    handlers: {
      onPointerDown(event: PointerEvent) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, from: value, last: value };
        press.current = { by: event.pointerType, moved: false };
      },
      onPointerMove(event: PointerEvent) {
        if (drag.current === null) return;
        const dx = event.clientX - drag.current.x;
        if (!press.current.moved && Math.abs(dx) < STILL) return;
        press.current.moved = true;
        const steps = Math.round(dx / PX_A_STEP) * (event.shiftKey ? 10 : 1);
        to(snapped(spec, drag.current.from + steps * spec.step));
      },
      onPointerUp() {
        drag.current = null;
      },
      onPointerCancel() {
        drag.current = null;
      },
      // not at pointerup: the same pointerup would close what it opens
      onClick() {
        if (!press.current.moved) onPress(press.current.by);
        press.current.moved = false;
      },
    },
  };
}
