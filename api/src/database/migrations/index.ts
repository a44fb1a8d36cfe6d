import type { MigrationObject } from '@mikro-orm/core';

/** In the order they are applied; a shipped migration is never changed. */
export const migrations: readonly MigrationObject[] = [];
