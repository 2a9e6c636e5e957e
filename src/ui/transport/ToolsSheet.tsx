import './tools.css';
import type { ReactNode } from 'react';
import type { Order, Speed } from '../../store';
import { Icon } from '../parts/Icon';
import { orderWords, speedWords } from './tool-words';

interface ToolsSheetProps {
  readonly id: string;
  readonly speed: Speed;
  readonly order: Order;
  /** There is room for words on the button. */
  readonly wide: boolean;
  readonly children: ReactNode;
}

/** One button that opens the tools there is no room for in the bar. */
export function ToolsSheet({ id, speed, order, wide, children }: ToolsSheetProps) {
  const words = `${speedWords(speed)}, ${orderWords(order)}`;
  return (
    <>
      <button
        className={wide ? 'pace-key' : 'ib'}
        type="button"
        popoverTarget={id}
        aria-label={wide ? `${words}: speed and order` : 'More ways to run'}
        title={wide ? 'Speed and order' : 'More ways to run'}
      >
        {wide ? (
          <>
            <b>{speedWords(speed)}</b>
            <Icon name="caret" />
            <small>{orderWords(order)}</small>
          </>
        ) : (
          <Icon name="more" />
        )}
      </button>
      <div className="tools-sheet" id={id} popover="auto">
        {children}
      </div>
    </>
  );
}
