import type { ProcessNo } from '../../kernel';

/** Written on everything that motion.ts moves: an animation ends on what is written here, and leaves no trace. */
export const SHOWN = { transform: 'none', opacity: 1 } as const;

interface ValueProps {
  readonly as: 'dd' | 'span';
  readonly name: string;
  readonly repr: string;
  /** Who sent it: it keeps the ticket's stub, drawn from an attribute so that the text is exactly the repr. */
  readonly from: ProcessNo | null;
  /** Font size of a large value, px. */
  readonly size: number | null;
  /** An object with an address: only its type is shown, the rest is read out. */
  readonly cut: boolean;
}

/** The box with a value in it. */
export function Value({ as: Box, name, repr, from, size, cut }: ValueProps) {
  const style = size === null ? SHOWN : { ...SHOWN, fontSize: size };
  const text = cut ? shorter(repr) : repr;
  if (from === null) {
    return (
      <Box key="own" className="val" style={style} data-value={name}>
        {text}
      </Box>
    );
  }
  // a node of its own: attributes that come and go would show how a step was reached
  return (
    <Box key="sent" className="val torn" style={style} data-value={name} data-who={from} data-from={from}>
      {text}
    </Box>
  );
}

// `<Queue>`
function shorter(repr: string) {
  const [, start, name, end] = /^<([\w.]*\.)(\w+)( object at .*)>$/.exec(repr) ?? [];
  if (name === undefined) return repr;
  return (
    <>
      {'<'}
      <span className="vh">{start}</span>
      {name}
      <span className="vh">{end}</span>
      {'>'}
    </>
  );
}
