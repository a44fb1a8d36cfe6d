import type { NotNull } from 'kysely';
import { toDate } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
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
  const found = await tables(ctx)
    .selectFrom('online_application')
    .select(['case_id as caseId', 'agent_name_masked as name'])
    .$narrowType<{ name: NotNull }>()
    .where('case_id', '=', anyOf(caseIds))
    .where('agent_name_masked', 'is not', null)
    .execute();
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

/** Of a case in the caller's scope; undefined for one that came another way. @throws NOT_FOUND */
export async function findOrigin(ctx: Ctx, caseId: string): Promise<ApplicationOrigin | undefined> {
  const { id } = await readCase(ctx, caseId);
  const row = await tables(ctx)
    .selectFrom('online_application as x')
    .innerJoin('applicant_screening as s', 's.id', 'x.screening_id')
    .innerJoin('one_thing_case as c', 'c.id', 'x.case_id')
    .select([
      'x.begun_at as begunAt',
      'x.created_at as submittedAt',
      'x.known_asked as asked',
      'x.known_filled as filled',
      's.general_consent as generalConsent',
      's.sensitive_consent as sensitiveConsent',
      'x.agent_name_masked as agentName',
      'x.agent_id_no_masked as agentIdNo',
      'x.agent_authorisation_no as authorisationNo',
      'c.single_matter as singleMatter',
    ])
    .where('x.case_id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { asked, filled, begunAt, submittedAt, ...rest } = row;
  return {
    ...rest,
    begunAt: toDate(begunAt),
    submittedAt: toDate(submittedAt),
    knownRate: asked === 0 ? 0 : Math.round((filled / asked) * 100),
  };
}
