import { firstRow, rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import type { RealNameAgent } from '../../../platform/access/index.ts';
import { encryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readCase } from '../../cases/index.ts';

/** Both identities are kept: the agent's sealed whole with the application (01 §9.3 no. 2). */
export function sealOriginAgent(ctx: Ctx, caseId: string, agent: RealNameAgent): string {
  const cell = { table: 'online_application', column: 'agent_cipher', rowId: caseId };
  return encryptColumn(ctx.app.keys, 'TEXT', cell, JSON.stringify(agent));
}

/** Who handed cases in for the person, masked, by case; nothing of those that he handed in himself or that came another way. One statement. */
export async function agentsOf(ctx: Ctx, caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await rows<{ caseId: string; name: string }>(
    ctx,
    sql`select case_id as "caseId", agent_name_masked as name from online_application
         where case_id = any(${[...caseIds]}::uuid[]) and agent_name_masked is not null`,
  );
  return new Map(found.map(({ caseId, name }) => [caseId, name]));
}

/** Where a case from the citizen's pages came from. */
export interface ApplicationOrigin {
  begunAt: Date;
  submittedAt: Date;
  /** 预填率, per cent. */
  knownRate: number;
  /** Versions of the texts that were agreed to. */
  generalConsent: string | null;
  sensitiveConsent: string | null;
  /** Masked; null where the person handed it in himself. */
  agentName: string | null;
  agentIdNo: string | null;
  authorisationNo: string | null;
  /** Code of the one matter that was applied for alone; null for the bundle. */
  singleMatter: string | null;
}

interface Row extends Omit<ApplicationOrigin, 'begunAt' | 'submittedAt' | 'knownRate'> {
  begunAt: SqlInstant;
  submittedAt: SqlInstant;
  asked: number;
  filled: number;
}

/** Of a case in the caller's scope; undefined for one that came another way. @throws NOT_FOUND */
export async function findOrigin(ctx: Ctx, caseId: string): Promise<ApplicationOrigin | undefined> {
  const { id } = await readCase(ctx, caseId);
  const row = await firstRow<Row>(
    ctx,
    sql`select x.begun_at as "begunAt", x.created_at as "submittedAt", x.known_asked as asked, x.known_filled as filled,
               s.general_consent as "generalConsent", s.sensitive_consent as "sensitiveConsent", x.agent_name_masked as "agentName",
               x.agent_id_no_masked as "agentIdNo", x.agent_authorisation_no as "authorisationNo",
               c.single_matter as "singleMatter"
          from online_application x join applicant_screening s on s.id = x.screening_id join one_thing_case c on c.id = x.case_id where x.case_id = ${id}`,
  );
  if (!row) return undefined;
  const { asked, filled, begunAt, submittedAt, ...rest } = row;
  return {
    ...rest,
    begunAt: toDate(begunAt),
    submittedAt: toDate(submittedAt),
    knownRate: asked === 0 ? 0 : Math.round((filled / asked) * 100),
  };
}
