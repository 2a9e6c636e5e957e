import { createContext } from 'react';
import type { KernelState } from '../../kernel';
import type { Script } from './script';

/** What is drawn after the picture is read from this: what is only heard, and who can end a wait. */
export interface Later {
  readonly state: KernelState;
  readonly script: Script;
}

/** Of the stage around it. */
export const LaterContext = createContext<Later | null>(null);
