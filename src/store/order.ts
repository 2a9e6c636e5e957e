/** In what order processes go while the learner does not choose. */
import { articleOrder, type Scheduler, shuffled, takeTurns } from '../kernel';

/** `article`: as the article has it; `turns`: one after the other; `seed:7`: shuffled, the same for the same seed. */
export type Order = 'article' | 'turns' | `seed:${number}`;

/** The largest seed a shuffled order can have. */
export const MAX_SEED = 9999;

/** The seed of a shuffled order, or null. */
export function seedOf(order: Order): number | null {
  return order.startsWith('seed:') ? Number(order.slice('seed:'.length)) : null;
}

/** Who goes next in this order. */
export function schedulerOf(order: Order): Scheduler {
  if (order === 'article') return articleOrder;
  return order === 'turns' ? takeTurns : shuffled(seedOf(order) ?? 0);
}

/** Reads `r`; what cannot be read is said in `problems`. */
export function readOrder(text: string | null, problems: string[]): Order {
  if (text === null) return 'article';
  if (text === 'turns') return text;
  const seed = /^seed:(\d{1,4})$/.exec(text)?.[1];
  if (seed !== undefined) return `seed:${Number(seed)}`;
  const asked = text.length > 24 ? `${text.slice(0, 24)}…` : text;
  problems.push(
    `This link asks for the order “${asked}”. There are turns and seed:0 to seed:${MAX_SEED}, so the article’s order is used.`,
  );
  return 'article';
}
