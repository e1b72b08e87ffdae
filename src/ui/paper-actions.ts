/** What panels ask of paper: drawing it is a part of the program that is fetched when it is first asked for. */
export interface PaperActions {
  /** Lays the annex of the open plan out in the element, which is in the page. Returns how many pages came of it. */
  showAnnex(holder: HTMLElement, options: { readonly a3Sheet: boolean }): Promise<number>;
  print(): void;
}
