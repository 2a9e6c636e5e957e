/** The panels that share one place on a phone. */
export const LAB_PANELS = ['Pads', 'Calls', 'Timeline', 'Program'] as const;

export type LabPanelName = (typeof LAB_PANELS)[number];

/** The id of a panel, for its tab. */
export function labPanelId(name: LabPanelName): string {
  return `panel-${name.toLowerCase()}`;
}

/** The id of a panel's tab. */
export function labTabId(name: LabPanelName): string {
  return `tab-${name.toLowerCase()}`;
}
