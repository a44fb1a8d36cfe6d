/** Waits for a time that nobody knows beforehand, in milliseconds. */
export const pause = (least: number, most: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
