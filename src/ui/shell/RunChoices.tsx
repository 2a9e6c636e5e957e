import './options.css';
import { useId } from 'react';
import type { Options, Os, StartMethod } from '../../kernel';
import { Icon } from '../parts/Icon';
import { OptionSelect } from './OptionSelect';
import { useMedia } from './use-media';

const METHODS: ReadonlyArray<readonly [StartMethod, string]> = [
  ['fork', 'fork'],
  ['spawn', 'spawn'],
];
const SYSTEMS: ReadonlyArray<readonly [Os, string]> = [
  ['linux', 'Linux'],
  ['mac', 'macOS'],
  ['windows', 'Windows'],
];

interface RunOptionsProps {
  readonly options: Options;
  readonly onOptions: (change: Partial<Options>) => void;
}

/** How the program is run and looked at; where the header is narrow, behind one button. */
export function RunOptions({ options, onOptions }: RunOptionsProps) {
  const sheet = useId();
  const folded = useMedia('(max-width: 1199px)');
  const small = useMedia('(max-width: 759px)');
  const { method, os, feeder } = options;
  const isOpen = feeder === 'scheduled';
  const choices = (
    <>
      <OptionSelect
        label="Start method"
        value={method === 'forkserver' ? 'spawn' : method}
        choices={METHODS}
        // Windows cannot fork
        without={os === 'windows' ? ['fork'] : []}
        onChange={(value) => onOptions({ method: value })}
      />
      <OptionSelect
        label="System"
        value={os}
        choices={SYSTEMS}
        without={[]}
        onChange={(value) => onOptions(value === 'windows' ? { os: value, method: 'spawn' } : { os: value })}
      />
    </>
  );
  const hood = (
    <button
      className={isOpen ? 'hood-key on' : 'hood-key'}
      type="button"
      aria-label="Under the hood"
      aria-keyshortcuts="U"
      aria-pressed={isOpen}
      onClick={() => onOptions({ feeder: isOpen ? 'with-put' : 'scheduled' })}
    >
      Under the hood {small ? null : <kbd>U</kbd>}
    </button>
  );
  if (!folded)
    return (
      <div className="tools">
        {choices}
        {hood}
      </div>
    );
  return (
    <div className="tools">
      {small ? null : hood}
      <button className="options-key" type="button" aria-label="More" popoverTarget={sheet}>
        <Icon name="more" />
      </button>
      <div className="options-sheet" id={sheet} popover="auto">
        {small ? hood : null}
        {choices}
      </div>
    </div>
  );
}
