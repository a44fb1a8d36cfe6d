/** 四堆 of a comparison, as they look everywhere. */
export const heapColours: Readonly<Record<string, string>> = {
  CONFIRMED: 'success',
  DIFFERING: 'error',
  REFUSED: 'warning',
  MISSING: 'default',
};
