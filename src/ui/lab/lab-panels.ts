/** The panels that share one place on a phone. */
export const LAB_PANELS = ['Pads', 'Calls', 'Timeline', 'Program'] as const;

export type LabPanelName = (typeof LAB_PANELS)[number];
