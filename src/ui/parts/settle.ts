/** What a component does when it has seen how large things became: nothing, or a change of its own. */
type Look = () => (() => void) | undefined;

// invariant: empty but between a commit and the end of its task
const looks: Look[] = [];

/**
 * Looks at the layout after this commit and before it is painted, then acts on it. All look before anybody acts, so the
 * browser lays the page out once and not once a component.
 */
export function settle(look: Look): void {
  looks.push(look);
  if (looks.length === 1) queueMicrotask(flush);
}

function flush(): void {
  const acts = looks.splice(0).map((look) => look());
  for (const act of acts) act?.();
}
