import { useCallback, useState } from 'react';
import type { ProcessNo } from '../../kernel';
import { NEW_PAD, type PadState } from './pad-state';

/** The settings of all pads; they stay as they are while the lab goes back and forth. */
export function usePads() {
  const [pads, setPads] = useState<Readonly<Record<ProcessNo, PadState>>>({});
  const change = useCallback(
    (no: ProcessNo, to: Partial<PadState>) =>
      setPads((old) => ({ ...old, [no]: { ...(old[no] ?? NEW_PAD), ...to } })),
    [],
  );
  return { padOf: (no: ProcessNo) => pads[no] ?? NEW_PAD, change };
}
