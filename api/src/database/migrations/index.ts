import type { MigrationObject } from '@mikro-orm/core';
import { Migration2026112403 } from './03-flow.ts';

/** In the order they are applied; a shipped migration is never changed. */
export const migrations: readonly MigrationObject[] = [
  { name: '20261124_03_flow', class: Migration2026112403 },
];
