import type { ProcessNo } from '../../kernel';
import { Badge } from '../parts/Badge';
import type { ProgramLine } from './own-program';

interface OwnLineProps {
  readonly line: ProgramLine;
  readonly number: number;
  /** Whose last call stands in it, or null. */
  readonly no: ProcessNo | null;
  readonly onSeek: (step: number) => void;
}

const WORDS = /\b(def|try|except|pass|True|False|None)\b|('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")/;

/** A line of a process's program; the one with its last call is in its fill. */
export function OwnLine({ line, number, no, onSeek }: OwnLineProps) {
  const { text, comment, turn } = line;
  const pieces = text.split(WORDS).filter((piece) => piece !== undefined);
  return (
    <div className={no === null ? 'own-line' : 'own-line on'} data-who={no ?? undefined}>
      <span className="own-mark">{no === null ? null : <Badge no={no} />}</span>
      <span className="own-no" data-no={number} aria-hidden="true" />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <code onClick={turn === null ? undefined : () => onSeek(turn)}>
        {pieces.map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never move
          <span key={at} className={classOf(piece)}>
            {piece}
          </span>
        ))}
        {comment === '' ? null : <span className="comment">{`  # ${comment}`}</span>}
      </code>
    </div>
  );
}

function classOf(piece: string): string | undefined {
  if (/^['"]/.test(piece)) return 'string';
  return WORDS.test(piece) ? 'keyword' : undefined;
}
