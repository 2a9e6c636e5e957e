/** The panels that share one place on a phone. */
export const PANELS = ['Code', 'Timeline', 'Output'] as const;

export type PanelName = (typeof PANELS)[number];

/** The id of a panel, for its tab. */
export function panelId(name: string): string {
  return `panel-${name.toLowerCase()}`;
}

/** The id of a panel's tab. */
export function tabId(name: string): string {
  return `tab-${name.toLowerCase()}`;
}
