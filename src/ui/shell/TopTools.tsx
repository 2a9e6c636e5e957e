import './options.css';
import { useId } from 'react';
import type { Options } from '../../kernel';
import type { DialogName } from '../../store';
import { Icon } from '../parts/Icon';
import { RunChoices } from './RunChoices';
import { useMedia } from './use-media';

interface TopToolsProps {
  /** How the program on the page is run; null: the page has none, or does not let it be changed. */
  readonly options: Options | null;
  readonly onOptions: (change: Partial<Options>) => void;
  /** The program whose outcomes can be looked at, or null. */
  readonly outcomesOf: string | null;
  readonly canProve: boolean;
  readonly theme: string;
  readonly onTheme: () => void;
  readonly onShow: (dialog: DialogName) => void;
}

/** What the header offers; what does not fit goes behind one button, the rarest first. */
export function TopTools(props: TopToolsProps) {
  const { options, onOptions, outcomesOf, canProve, theme, onTheme, onShow } = props;
  const sheet = useId();
  const wide = useMedia('(min-width: 1430px)');
  const medium = useMedia('(min-width: 1280px)');
  const small = useMedia('(max-width: 759px)');
  const choices = options === null ? null : <RunChoices key="run" options={options} onOptions={onOptions} />;
  const hood =
    options === null ? null : <HoodKey key="hood" options={options} onOptions={onOptions} hint={!small} />;
  const dialog = (name: DialogName, words: string) => (
    <button
      key={name}
      className="top-key"
      type="button"
      onClick={(event) => {
        // the focus goes back to the button of the sheet, so that the dialog can give it back there
        event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
        onShow(name);
      }}
    >
      {words}
    </button>
  );
  const outcomes =
    outcomesOf === null ? null : (
      <a key="outcomes" className="top-key" href={`#/outcomes/${outcomesOf}`}>
        All outcomes
      </a>
    );
  const prove = canProve ? dialog('prove', 'Prove it') : null;
  const share = dialog('share', 'Share');
  const help = dialog('keys', 'Keys and settings');
  const folded = [
    ...(small ? [hood] : []),
    ...(medium ? [] : [choices]),
    ...(wide ? [] : [outcomes, prove]),
    ...(small ? [share, help] : []),
    dialog('commands', 'All commands'),
  ].filter((one) => one !== null);
  return (
    <div className="tools">
      {medium ? choices : null}
      {small ? null : hood}
      {wide ? [outcomes, prove] : null}
      {small ? null : share}
      <button className="top-icon" type="button" aria-label={`Theme: ${theme}`} onClick={onTheme}>
        <Icon name="theme" />
      </button>
      {small ? null : (
        <button
          className="top-icon top-help"
          type="button"
          aria-label="Keys and settings"
          aria-keyshortcuts="?"
          onClick={() => onShow('keys')}
        >
          ?
        </button>
      )}
      {wide ? null : (
        <>
          <button className="top-icon" type="button" aria-label="More" popoverTarget={sheet}>
            <Icon name="more" />
          </button>
          <div className="options-sheet" id={sheet} popover="auto">
            {folded}
          </div>
        </>
      )}
    </div>
  );
}

interface HoodKeyProps {
  readonly options: Options;
  readonly onOptions: (change: Partial<Options>) => void;
  /** Whether its key stands beside it. */
  readonly hint: boolean;
}

function HoodKey({ options, onOptions, hint }: HoodKeyProps) {
  const isOpen = options.feeder === 'scheduled';
  return (
    <button
      className={isOpen ? 'hood-key on' : 'hood-key'}
      type="button"
      aria-label="Under the hood"
      aria-keyshortcuts="U"
      aria-pressed={isOpen}
      onClick={() => onOptions({ feeder: isOpen ? 'with-put' : 'scheduled' })}
    >
      Under the hood {hint ? <kbd>U</kbd> : null}
    </button>
  );
}
