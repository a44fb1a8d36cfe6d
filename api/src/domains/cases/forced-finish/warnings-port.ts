import type { Ctx } from '../../../platform/kernel/index.ts';

/** When each matter was first warned of at level 1, by its id. */
export type LevelOneWarnings = (ctx: Ctx, subCaseIds: readonly string[]) => Promise<ReadonlyMap<string, Date>>;

let find: LevelOneWarnings = async () => new Map();

/** The point at which the room of warnings tells of its own: without a warning nothing is ever forced (01 §6.8). */
export function onLevelOneWarnings(finder: LevelOneWarnings): void {
  find = finder;
}

export const levelOneWarnings: LevelOneWarnings = (ctx, ids) => find(ctx, ids);
