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
  /** Too long to be read: only its beginning is shown. */
  readonly cut: boolean;
}

/** The box with a value in it. */
export function Value({ as: Box, name, repr, from, size, cut }: ValueProps) {
  const style = size === null ? SHOWN : { ...SHOWN, fontSize: size };
  const look = cut ? 'val cut' : 'val';
  if (from === null) {
    return (
      <Box key="own" className={look} style={style} data-value={name}>
        {repr}
      </Box>
    );
  }
  // a node of its own: attributes that come and go would show how a step was reached
  return (
    <Box
      key="sent"
      className={`${look} torn`}
      style={style}
      data-value={name}
      data-who={from}
      data-from={from}
    >
      {repr}
    </Box>
  );
}
