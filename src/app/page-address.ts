/** The page without its fragment. Never the one with the online basemap: who opens a link has not chosen that. */
export function pageAddress(): string {
  return `${location.origin}${location.pathname.replace(/online\.html$/, 'index.html')}`;
}
