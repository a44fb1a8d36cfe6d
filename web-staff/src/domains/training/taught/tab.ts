/** Rows that a tab shows; whoever needs more opens the list. */
export const SHOWN = 50;

/** Whose records a tab shows. */
export interface TabProps<Filter> {
  filter: Filter;
}
