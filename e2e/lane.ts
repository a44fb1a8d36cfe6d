import type { Browser, BrowserContext } from 'playwright-core';

/** A session's pages and what they have loaded; `options` tell which test it may serve next. */
export interface KeptContext {
  options: string;
  context: BrowserContext;
}

/** What one test file leaves to the next of the same process: the browser, and its contexts with their caches but nobody's session. */
export interface Lane {
  browser?: Browser;
  contexts: KeptContext[];
}

declare global {
  /**
   * Of a process that runs its files one after the other; its end closes it (global-teardown.ts). Several workers have none: nobody tells them
   * that they have run their last file.
   */
  var lane: Lane | undefined;
}
