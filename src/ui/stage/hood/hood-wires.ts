/** Who waits for what under the hood, as lines. On a phone things stand so close that they need none. */
import type { Turn } from '../../../kernel';
import { between, type Wire } from '../wire-paths';
import { isHeldUp } from '../words';
import type { HoodArrangement } from './layout-hood';

/** Every tether of a turn: to another process, to the seats, or to where the pipe is read. */
export function hoodWires({ state }: Turn, arrangement: HoodArrangement): Wire[] {
  const { cards, portrait, works, size } = arrangement;
  if (portrait) return [];
  const { mouth, radius, belt, tight } = works;
  return state.processes.flatMap((process): Wire[] => {
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
        { kind: 'tether', path, mark: { x: start, y: bottom }, label: { x: x - 22, y: end - 26 }, who: no },
      ];
    }
    if (wait.for === 'flush' || wait.for === 'feeder') {
      const x = Math.min(belt.x - 12, card.x + card.w - 9);
      const end = works.pipe.y - works.pipe.thick / 2 - 2;
      const path = `M${x} ${bottom + 8}V${end}`;
      return [{ kind: 'tether', path, mark: { x, y: bottom }, label: { x, y: (bottom + end) / 2 }, who: no }];
    }
    if (wait.for !== 'item' && wait.for !== 'turn') return [];
    const edge = size.w - (tight ? 7 : 10);
    const start = card.x + card.w - 16;
    const end = tight ? `V${mouth.y}H${mouth.x + radius + 6}` : `V${mouth.y + radius + 9}H${mouth.x}v-4`;
    const path = `M${start} ${bottom + 8}v6H${edge}${end}`;
    return [
      {
        kind: 'tether',
        path,
        mark: { x: start, y: bottom },
        label: { x: edge - 22, y: belt.y + 16 },
        who: no,
      },
    ];
  });
}
