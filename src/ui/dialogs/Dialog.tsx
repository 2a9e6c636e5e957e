import './dialogs.css';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Icon } from '../parts/Icon';
import { openModal } from '../parts/modal';
import { useSession } from '../use-playback';

interface DialogProps {
  readonly title: string;
  /** A class for what is special about this one. */
  readonly kind: string;
  readonly children: ReactNode;
}

/** A modal dialog for as long as it is drawn. Esc, its cross and a press beside it close it; the focus goes back. */
export function Dialog({ title, kind, children }: DialogProps) {
  const session = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    // told a moment after it has closed: by then another may be open in its place
    const onClose = () => element.open || session.show(null);
    openModal(element);
    element.addEventListener('close', onClose);
    return () => {
      element.removeEventListener('close', onClose);
      element.close();
    };
  }, [session]);
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the key for it, and the browser's
    <dialog
      ref={dialog}
      className={`dialog dialog-${kind}`}
      aria-labelledby={titleId}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div className="dialog-inner">
        <header className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button className="dialog-close" type="button" aria-label="Close" onClick={close}>
            <Icon name="cross" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
