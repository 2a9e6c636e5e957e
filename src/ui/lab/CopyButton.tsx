import { useRef, useState } from 'react';

interface CopyButtonProps {
  readonly label: string;
  /** What is seen where the label is too long. */
  readonly short?: string;
  readonly text: () => string;
}

/** Copies a text. Where the browser refuses, the text is shown, selected. */
export function CopyButton({ label, short, text }: CopyButtonProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState('');
  const [copied, setCopied] = useState(false);
  const show = (whole: string) => {
    setShown(whole);
    sheet.current?.showPopover();
    sheet.current?.querySelector('textarea')?.focus();
  };
  const copy = () => {
    const whole = text();
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard === undefined) show(whole);
    else
      clipboard.writeText(whole).then(
        () => setCopied(true),
        () => show(whole),
      );
  };
  return (
    <>
      <button
        className="lab-link"
        type="button"
        aria-label={label}
        title={label}
        onClick={copy}
        onBlur={() => setCopied(false)}
      >
        {copied ? 'Copied' : (short ?? label)}
      </button>
      <span className="vh" role="status">
        {copied ? 'Copied.' : ''}
      </span>
      <div className="copy-sheet" ref={sheet} popover="auto" role="dialog" aria-label={label}>
        <p>The browser did not let the page copy. This is the text:</p>
        <textarea
          readOnly
          rows={14}
          value={shown}
          aria-label={label}
          onFocus={(event) => event.target.select()}
        />
      </div>
    </>
  );
}
