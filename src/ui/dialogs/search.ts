/** The things whose name has every word of the query, those that begin with it first; otherwise in their order. */
export function matching<T extends { readonly name: string }>(all: readonly T[], query: string): T[] {
  const wanted = words(query);
  const found = all.filter(({ name }) => {
    const has = words(name);
    return wanted.every((word) => has.some((one) => one.includes(word)));
  });
  const first = wanted.join(' ');
  const begins = (one: T) => words(one.name).join(' ').startsWith(first);
  return [...found.filter(begins), ...found.filter((one) => !begins(one))];
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== '');
}
