import { type CSSProperties, memo } from 'react';
import type { Numbers, ProgramNumber } from '../../kernel';
import { Badge } from '../parts/Badge';
import type { LineMarks, Mark } from './marks';
import { ScrubNumber } from './ScrubNumber';
import { TroubleChip } from './TroubleChip';
import type { TokenLine } from './tokens';

interface CodeLineProps {
  readonly no: number;
  readonly line: TokenLine;
  readonly marks: LineMarks | null;
  readonly numbers: Numbers;
  readonly onNumber: ((id: string, value: number) => void) | undefined;
}

/** One line of the listing with its gutter. What carries `data-line` holds the Python text and nothing else. */
export const CodeLine = memo(function CodeLine({ no, line, marks, numbers, onNumber }: CodeLineProps) {
  const filled = marks?.marks.filter((one) => one.look === 'fill') ?? [];
  const baton = marks?.baton ?? null;
  const blank = line.tokens.length === 0;
  const classes = ['ln', blank && 'blank', baton !== null ? 'baton' : filled.length > 0 && 'on'];
  if (marks && marks.marks.length > 1) classes.push('many');
  const style = {
    '--ind': line.indent,
    ...(baton === null && filled.length > 1 ? { background: bands(filled) } : {}),
  };
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      data-who={baton ?? filled[0]?.no}
      style={style as CSSProperties}
    >
      <span className="mk" aria-hidden="true">
        {shownMarks(marks).map(({ no: who, look }) => (
          <Badge key={`${look}${who}`} no={who} look={who === baton && look === 'fill' ? 'white' : look} />
        ))}
        {marks && marks.marks.length > ROOM && <b>+{marks.marks.length - 1}</b>}
      </span>
      <span className="no" data-no={no} aria-hidden="true" />
      <code className="src" data-line={no} data-at={marks?.at || undefined}>
        {blank ? <br /> : ' '.repeat(line.indent)}
        {line.tokens.map((token, index) =>
          token.kind === 'number' ? (
            <NumberToken key={token.spec.id} spec={token.spec} numbers={numbers} onNumber={onNumber} />
          ) : token.kind === 'plain' ? (
            token.text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the tokens of a source line never move
            <span key={index} className={token.kind}>
              {token.text}
            </span>
          ),
        )}
      </code>
      {marks && marks.troubles.length > 0 && (
        <span className="troubles">
          {marks.troubles.map((trouble) => (
            <TroubleChip key={trouble.kind} trouble={trouble} />
          ))}
        </span>
      )}
      {marks?.said ? <span className="vh">{marks.said}</span> : null}
    </div>
  );
}, sameLine);

interface NumberTokenProps {
  readonly spec: ProgramNumber;
  readonly numbers: Numbers;
  readonly onNumber: ((id: string, value: number) => void) | undefined;
}

function NumberToken({ spec, numbers, onNumber }: NumberTokenProps) {
  const value = numbers[spec.id] ?? spec.initial;
  if (onNumber === undefined) return value;
  return <ScrubNumber spec={spec} value={value} onChange={(next) => onNumber(spec.id, next)} />;
}

/** Badges there is room for; of more one is drawn, and how many more. */
const ROOM = 2;

function shownMarks(marks: LineMarks | null): readonly Mark[] {
  if (marks === null || marks.marks.length <= ROOM) return marks?.marks ?? [];
  return [marks.marks.find((one) => one.no === marks.baton) ?? (marks.marks[0] as Mark)];
}

/** Several processes on one line: its tint in equal bands. */
function bands(filled: readonly { readonly no: number }[]): string {
  const stops = filled.map(({ no }, index) => {
    const fill = `color-mix(in srgb, var(--p${no === 0 ? 0 : 1 + ((no - 1) % 4)}) var(--tint), var(--surface))`;
    return `${fill} ${(index * 100) / filled.length}% ${((index + 1) * 100) / filled.length}%`;
  });
  return `linear-gradient(90deg, ${stops.join(', ')})`;
}

function sameLine(a: CodeLineProps, b: CodeLineProps): boolean {
  if (a.line !== b.line || a.no !== b.no || a.onNumber !== b.onNumber) return false;
  if (a.marks !== b.marks && JSON.stringify(a.marks) !== JSON.stringify(b.marks)) return false;
  return a.line.tokens.every(
    (token) => token.kind !== 'number' || a.numbers[token.spec.id] === b.numbers[token.spec.id],
  );
}
