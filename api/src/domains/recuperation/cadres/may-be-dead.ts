import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';

/** Whether the cadre of the row `alias` is dead, or named so and not looked into: a confirmed death is no longer a suspected one, and counts no less. */
export const mayBeDead = (alias: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${alias}.suspected_dead`)} or ${sql.ref(`${alias}.service_status`)} = 'DEAD')`;
