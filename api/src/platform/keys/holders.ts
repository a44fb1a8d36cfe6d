import type { Ctx } from '../kernel/context.ts';
import { hookPoint } from '../kernel/index.ts';

/** A place where data lie that were written with stored keys: sealed columns, files, migrated columns of a client system. */
export interface KeyHolder {
  /** Stable name, such as `crypto.migrated-columns`. */
  name: string;
  /** Chinese name for the page of a key. */
  title: string;
  /** Whether this place can hold data of the key at all. */
  concerns(keyId: string): boolean;
  /** Counting takes a walk through everything there is: a page shows what the background work has counted last. */
  walks?: true;
  /** How many values still name this key. */
  references(ctx: Ctx, keyId: string): Promise<number>;
  /** Where values lie that stay with the key although it was replaced, in Chinese. */
  leftovers?(ctx: Ctx, keyId: string): Promise<readonly string[]>;
  /** Writes at most `limit` values anew with today's key, in one transaction; how many it wrote, 0 when none is left. */
  rewrap(ctx: Ctx, keyId: string, limit: number): Promise<number>;
}

/** Rooms that hold data under stored keys join here, so that rotation rewraps them and nothing is archived that is still needed (AC41-4). */
export const keyHolders = hookPoint<KeyHolder>('keys.holders');
