import { useId, useRef, useState } from 'react';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  /** What the button says: `Copy the link`. */
  readonly button: string;
  readonly lines?: number;
}

/** A text to take along. Where the browser refuses to copy it, it is selected, and a sentence says what to do. */
export function CopyField({ label, text, button, lines = 1 }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const refused = () => {
    field.current?.focus();
    field.current?.select();
    setSaid('The browser did not let the page copy it. It is selected: copy it with Ctrl+C or ⌘C.');
  };
  const copy = () => {
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard === undefined) refused();
    else clipboard.writeText(text).then(() => setSaid('Copied.'), refused);
  };
  return (
    <div className="copy">
      <label htmlFor={id}>{label}</label>
      <div className="copy-row">
        <textarea
          id={id}
          ref={field}
          readOnly
          rows={lines}
          value={text}
          spellCheck={false}
          onFocus={(event) => event.target.select()}
        />
        <button className="dialog-button" type="button" onClick={copy}>
          {button}
        </button>
      </div>
      <p className="copy-said" role="status">
        {said}
      </p>
    </div>
  );
}
