import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAuditApart } from '../../../../platform/audit/index.ts';
import { DomainError, refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { SCORING_OVER } from '../assignments/assignment-binding.ts';
import type { Criterion, Scale } from '../criteria/criteria.ts';

/** An assignment as its expert's acts see it, with the windows of its batch. */
export interface OwnAssignment {
  id: string;
  state: string;
  batchId: string;
  batchState: string;
  expertId: string;
  committed: boolean;
  materialOpen: boolean;
  scoringOpen: boolean;
  criteria: readonly Criterion[];
  scale: Scale;
  vetoGrounds: readonly string[];
  vetoEnabled: boolean;
  sheetVersion: number | null;
}

const GONE = ['RECUSED', 'REPLACED'];

/** The material of batch `b` is public now. */
export const materialOpenAt = (now: Date) =>
  sql<boolean>`b.state in ('PUBLISHED', 'MATERIAL_OPEN', 'SCORING', 'CLOSED', 'COMPUTED') and b.material_from <= ${now} and ${now} < b.material_to`;

/**
 * The caller's own assignment, locked. Anything else, one in reserve too, is absent, and the audit log knows who asked (AC18-2).
 *
 * @throws NOT_FOUND
 */
export async function lockOwnAssignment(tx: Ctx, id: string, operation: string): Promise<OwnAssignment> {
  const { userId } = requireUser(tx);
  const now = tx.app.clock.now();
  const found = isUuid(id)
    ? await firstRow<OwnAssignment & { mine: boolean }>(
        tx,
        sql`select a.id, a.state, a.batch_id as "batchId", b.state as "batchState", a.expert_id as "expertId",
              a.account_id = ${userId} and not a.reserve as mine,
              exists (select 1 from review_commitment c where c.batch_id = b.id and c.expert_id = a.expert_id) as committed,
              ${materialOpenAt(now)} as "materialOpen",
              b.state in ('PUBLISHED', 'MATERIAL_OPEN', 'SCORING') and b.score_from <= ${now}
                and ${now} < b.score_to + b.grace_minutes * interval '1 minute' as "scoringOpen",
              b.criteria, jsonb_build_object('max', b.score_max, 'step', b.score_step) as scale, b.veto_grounds as "vetoGrounds",
              b.veto_enabled as "vetoEnabled", s.sheet_version as "sheetVersion"
            from review_assignment a join review_batch b on b.id = a.batch_id left join review_sheet s on s.assignment_id = a.id
           where a.id = ${id} for update of a`,
      )
    : undefined;
  if (found?.mine && !GONE.includes(found.state)) return found;
  if (found)
    await recordAuditApart(tx, {
      event: 'access.out-of-scope',
      objectType: 'reviewAssignment',
      objectId: id,
      ok: false,
      detail: { operation },
    });
  throw refuse('NOT_FOUND');
}

/** @throws NOT_FOUND outside the material window, as for what was never the caller's (02 §10.2), E-1704 before the commitment */
export function requireMaterial({ committed, materialOpen }: OwnAssignment): void {
  if (!materialOpen) throw refuse('NOT_FOUND');
  if (!committed) throw new DomainError('E-1704', '请先签署保密和无利害关系承诺书');
}

/** @throws E-1704, E-1703 outside the scoring window */
export function requireScoring({ committed, scoringOpen }: OwnAssignment): void {
  if (!scoringOpen) throw new DomainError(SCORING_OVER.code, SCORING_OVER.message);
  if (!committed) throw new DomainError('E-1704', '请先签署保密和无利害关系承诺书');
}

/** The caller's assignments of a batch that are not gone, locked in their order. */
export function lockOwnOf(tx: Ctx, batchId: string): Promise<{ id: string; state: string; expertId: string }[]> {
  return rows(
    tx,
    sql`select id, state, expert_id as "expertId" from review_assignment
         where batch_id = ${batchId} and account_id = ${requireUser(tx).userId} and not reserve and state not in ('RECUSED', 'REPLACED')
         order by id for update`,
  );
}
