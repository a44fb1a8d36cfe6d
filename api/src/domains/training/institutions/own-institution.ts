import { run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { DomainError, refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { libraryErrors } from '../errors.ts';
import { findOwnInstitution } from './find-institutions.ts';
import type { InstitutionRow } from './institution-row.ts';

/** The institution that the caller acts for. @throws NOT_FOUND where the caller's organisation is none; E-1404 for a removed one */
export async function getOwnInstitution(ctx: Ctx): Promise<InstitutionRow> {
  const row = await findOwnInstitution(ctx);
  if (!row) throw refuse('NOT_FOUND');
  if (row.state === 'REMOVED') throw new DomainError('E-1404', libraryErrors['E-1404']);
  return row;
}

/** Keeps that the institution has changed what belongs to it. */
export async function recordMaintenance(tx: Ctx, institutionId: string, what: string, id: string): Promise<void> {
  await run(tx, sql`update training_institution set updated_at = ${tx.app.clock.now()} where id = ${institutionId}`);
  await recordAudit(tx, {
    event: 'training.institution.maintain',
    objectType: 'trainingInstitution',
    objectId: institutionId,
    detail: { what, id },
  });
}
