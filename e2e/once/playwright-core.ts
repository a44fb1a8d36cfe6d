/** Stands for `playwright-core` in the browser tests (jest.config.mjs). */
export const { chromium, request } = loadOnce('playwright-core') as typeof import('playwright-core');
