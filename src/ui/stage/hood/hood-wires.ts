/** Who waits for what under the hood, as lines. On a phone things stand so close that they need none. */
import type { Turn } from '../../../kernel';
import type { Place, Size } from '../layout';
import type { Cut } from '../prospects';
import { between, type Wire } from '../wire-paths';
import { isHeldUp } from '../words';
import type { HoodArrangement } from './layout-hood';

/** Every tether of a turn: to another process, to the seats, or to where the pipe is read. */
export function hoodWires({ state }: Turn, arrangement: HoodArrangement, cuts: readonly Cut[] = []): Wire[] {
  const { cards, portrait, works } = arrangement;
  if (portrait) return [];
  const { belt } = works;
  const tethers = state.processes.flatMap((process): Wire[] => {
    const { wait, no } = process;
    const card = cards[no];
    if (wait === null || card === undefined || card.look === 'chip' || !isHeldUp(state, process)) return [];
    if (wait.for === 'exit') return between(card, cards[wait.process], no);
    const bottom = card.y + card.h;
    if (wait.for === 'slot') {
      const x = belt.x - 12;
      const start = Math.min(Math.max(x, card.x + 14), card.x + card.w - 14);
      const end = belt.y + belt.h / 2;
      const path = `M${start} ${bottom + 8}v6H${x}V${end}H${belt.x - 4}`;
      return [
        {
          kind: 'tether',
          path,
          mark: { x: start, y: bottom },
          label: { x, y: (bottom + 14 + end) / 2 },
          who: no,
        },
      ];
    }
    if (wait.for === 'flush' || wait.for === 'feeder') {
      const x = Math.min(belt.x - 12, card.x + card.w - 9);
      const end = works.pipe.y - works.pipe.thick / 2 - 2;
      const path = `M${x} ${bottom + 8}V${end}`;
      return [{ kind: 'tether', path, mark: { x, y: bottom }, label: { x, y: (bottom + end) / 2 }, who: no }];
    }
    if (wait.for !== 'item' && wait.for !== 'turn') return [];
    return [{ ...toMouth(card, arrangement), kind: 'tether', who: no }];
  });
  return [...tethers, ...cutAtMouth(cuts, arrangement)];
}

// the margin at the right edge holds a line and nothing else
function isClose({ w }: Size): boolean {
  return w < 900;
}

// from a card along the right edge to where the pipe is read
function toMouth(
  card: Place,
  { works, size }: HoodArrangement,
  margin = works.tight ? 7 : 10,
): Pick<Wire, 'path' | 'mark' | 'label'> {
  const { mouth, radius, belt, tight } = works;
  const bottom = card.y + card.h;
  const edge = size.w - margin;
  const start = card.x + card.w - 16;
  const down = isClose(size) ? 1 : 6;
  const end = tight ? `V${mouth.y}H${mouth.x + radius + 6}` : `V${mouth.y + radius + 9}H${mouth.x}v-4`;
  return {
    path: `M${start} ${bottom + 8}v${down}H${edge}${end}`,
    mark: { x: start, y: bottom },
    label: { x: edge - 22, y: belt.y + 16 },
  };
}

// nobody is left to read: the way from the last who could have
function cutAtMouth(cuts: readonly Cut[], arrangement: HoodArrangement): Wire[] {
  const cut = cuts.find((one) => one.call === 'get');
  const card = cut?.who == null ? undefined : arrangement.cards[cut.who];
  if (cut?.who == null || card === undefined || card.look === 'chip') return [];
  const { works, size } = arrangement;
  const { tight, belt } = works;
  const { path, mark: start } = toMouth(card, arrangement, tight ? undefined : isClose(size) ? 12 : 17);
  // beside the belt, where the line has room for a cross; where there is little it stands at the card's own edge
  const mark = tight ? { x: start.x, y: start.y - 6 } : { x: size.w - 17, y: belt.y + belt.h / 2 };
  return [{ kind: 'cut', path, mark, who: cut.who }];
}
