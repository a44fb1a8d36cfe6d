import type { Ctx } from '../../kernel/context.ts';

/** Name of the settings event by which every node reads sources, channels, distributions and applications again. */
export const DIRECTORY = 'exchange.directory';

/** After the commit, every node serves by what was changed; a second at most. */
export function announceDirectory(tx: Ctx): void {
  tx.afterCommit(() => tx.app.bus.publish({ type: 'settings', name: DIRECTORY }));
}
