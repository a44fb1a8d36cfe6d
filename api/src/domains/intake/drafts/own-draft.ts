import { firstRow, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { Applicant } from '../applicants/own-applicant.ts';
import { identityLevelSql } from '../parameters.ts';

/** Record type of a draft: its files hang on it, the audit log names it. */
export const APPLICATION_DRAFT = 'applicationDraft';

export interface DraftRow {
  id: string;
  bundle: string;
  version: number;
  contentCipher: string;
  createdAt: SqlInstant;
  updatedAt: SqlInstant;
  /** The case whose correction it is; null for a new application. */
  returnedCaseId: string | null;
}

const columns = sql`d.id, d.bundle, d.version, d.content_cipher as "contentCipher", d.created_at as "createdAt",
  d.updated_at as "updatedAt", d.returned_case_id as "returnedCaseId"`;

/** The applicant's draft of a new application for the bundle; there is one at most. */
export function findDraft(ctx: Ctx, applicant: Applicant, bundle: string): Promise<DraftRow | undefined> {
  return firstRow<DraftRow>(
    ctx,
    sql`select ${columns} from application_draft d where d.applicant_id = ${applicant.id} and d.bundle = ${bundle}
           and d.returned_case_id is null`,
  );
}

/** The correction of a returned case, as far as the applicant has come with it; there is one at most. */
export function findCorrectionDraft(ctx: Ctx, applicant: Applicant, caseId: string): Promise<DraftRow | undefined> {
  return firstRow<DraftRow>(
    ctx,
    sql`select ${columns} from application_draft d where d.applicant_id = ${applicant.id} and d.returned_case_id = ${caseId}`,
  );
}

/**
 * The caller's own draft; another's answers like one that is not there (NOT_FOUND), and the audit log knows.
 *
 * @param lock keeps it as it is until the transaction ends
 */
export async function getOwnDraft(ctx: Ctx, applicant: Applicant, id: string, lock = false): Promise<DraftRow> {
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  const own = await firstRow<DraftRow>(
    ctx,
    sql`select ${columns} from application_draft d where d.id = ${id} and d.applicant_id = ${applicant.id}
        ${lock ? sql`for update` : sql``}`,
  );
  if (own) return own;
  if (await firstRow(ctx, sql`select 1 from application_draft where id = ${id}`))
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: APPLICATION_DRAFT,
      objectId: id,
      ok: false,
    });
  throw refuse('NOT_FOUND');
}

/** Whether any of the drafts is the caller's, by an identity of sufficient level: who may see their files. */
export async function ownsApplicationDraft(ctx: Ctx, ids: readonly string[]): Promise<boolean> {
  if (ctx.actor.kind !== 'USER') return false;
  const found = await firstRow(
    ctx,
    sql`select 1 from application_draft d join applicant a on a.id = d.applicant_id
          join session s on s.id = ${ctx.actor.sessionId} and s.user_id = a.account_id and s.auth_level >= ${identityLevelSql}
         where d.id = any(${[...ids]}::uuid[]) and a.account_id = ${ctx.actor.userId} limit 1`,
  );
  return found !== undefined;
}
