import type { Process } from '../../kernel';
import { Icon } from '../parts/Icon';
import { SHOWN } from './Value';

interface ExitCodeProps {
  readonly process: Process;
  /** There is no room for it: it is only read out. */
  readonly hidden?: boolean;
  /** There is no room for the words beside it: they are only read out. */
  readonly short?: boolean;
}

/** A process's exit code, `None` while it lives, and whether its parent has waited for it. */
export function ExitCode({ process, hidden = false, short = false }: ExitCodeProps) {
  const { exitcode, joined, status, parent } = process;
  const ended = status === 'ended';
  return (
    <span className={hidden ? 'vh' : 'leaving'}>
      <span className={ended ? 'exit done' : 'exit'} style={SHOWN}>
        {ended ? <Icon name={exitcode === 0 ? 'tick' : 'cross'} /> : null}
        <span className="exit-word">exitcode </span>
        {exitcode === null ? 'None' : exitcode}
      </span>
      {ended && parent !== null ? (
        <span className={short ? 'vh' : 'tag'}>{joined ? ' joined' : ' not joined'}</span>
      ) : null}
    </span>
  );
}
