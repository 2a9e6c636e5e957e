import type { Options, Os, StartMethod } from '../../kernel';
import { OptionSelect } from './OptionSelect';

const METHODS: ReadonlyArray<readonly [StartMethod, string]> = [
  ['fork', 'fork'],
  ['spawn', 'spawn'],
];
const SYSTEMS: ReadonlyArray<readonly [Os, string]> = [
  ['linux', 'Linux'],
  ['mac', 'macOS'],
  ['windows', 'Windows'],
];

interface RunChoicesProps {
  readonly options: Options;
  readonly onOptions: (change: Partial<Options>) => void;
}

/** How the program is run: how processes are started, and on which system. */
export function RunChoices({ options: { method, os }, onOptions }: RunChoicesProps) {
  return (
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
}
