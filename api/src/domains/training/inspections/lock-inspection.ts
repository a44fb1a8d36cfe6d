import { run, sql } from '../../../database/sql.ts';
import { DomainError, refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { getInspectionRow, type InspectionRow } from './find-inspections.ts';
import { inspectionFlow } from './inspection.flow.ts';

/** What somebody is about to write on: which inspection, as it was seen, in which of its states that is possible. */
export interface Wanted {
  id: string;
  version: number;
  states: readonly string[];
  operation: string;
}

/** The inspection under its lock. @throws NOT_FOUND, E-0504 where it has changed, E-0503 in another state */
export async function lockInspection(tx: Ctx, { id, version, states, operation }: Wanted): Promise<InspectionRow> {
  const seen = await getInspectionRow(tx, id, operation);
  await run(tx, sql`select 1 from project_inspection where id = ${seen.id} for update`);
  const row = await getInspectionRow(tx, seen.id, operation);
  if (!states.includes(row.state))
    throw new DomainError('E-0503', `年检${inspectionFlow.states[row.state]?.title ?? ''}，不能进行该操作`);
  if (row.version !== version) throw refuse('E-0504');
  return row;
}

/** Whoever saw it before now has an old version. */
export const touch = (tx: Ctx, id: string): Promise<number> =>
  run(
    tx,
    sql`update project_inspection set version = version + 1, updated_at = ${tx.app.clock.now()} where id = ${id}`,
  );
