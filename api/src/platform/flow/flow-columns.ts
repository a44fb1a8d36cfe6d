import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';

/** Columns that every table of records has, by the property of {@link FlowRow} that they fill. */
const COLUMNS = {
  id: 'id',
  version: 'version',
  state: 'state',
  stateSince: 'state_since',
  returnTo: 'return_to',
  flowVersion: 'flow_version',
  eventSeq: 'event_seq',
  eventHash: 'event_hash',
  orgId: 'org_id',
  orgPath: 'org_path',
  districtCode: 'district_code',
  lastActorId: 'last_actor_id',
  submittedById: 'submitted_by_id',
} as const;

/**
 * What the engine reads of a record, of the table called `alias`. Title, subject and matter are named by each table in its own way; whoever
 * selects a `FlowRow` adds them.
 */
export function flowColumns(alias: string): RawBuilder<unknown> {
  return sql.raw(
    Object.entries(COLUMNS)
      .map(([property, column]) => `${alias}.${column} as "${property}"`)
      .join(', '),
  );
}
