/** What the browser's tab says on each page. */
export const HOME_TITLE = 'Procession: watch Python processes talk';

export const NOT_FOUND_TITLE = 'No such page · Procession';

/** The tab of a listing being played. */
export function playTitle(listing: { readonly title: string }): string {
  return `${listing.title} · Procession`;
}
