/** The id of a panel, for its tab. */
export function panelId(name: string): string {
  return `panel-${name.toLowerCase()}`;
}

/** The id of a panel's tab. */
export function tabId(name: string): string {
  return `tab-${name.toLowerCase()}`;
}
