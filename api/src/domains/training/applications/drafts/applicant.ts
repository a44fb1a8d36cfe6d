import { firstRow, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { type Ctx, type Placed, requireUser } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { type ApplicantFacts, applicantColumns, refusalOfApplicant } from '../may-apply.ts';
import { applicationWindow } from '../parameters.ts';

/** The institution that the caller acts for. */
export interface Applicant extends Placed, ApplicantFacts {
  id: string;
  intro: string;
}

/** The caller's institution, whether it may apply or not. @throws E-1607 for an account of no institution */
export async function getApplicant(ctx: Ctx): Promise<Applicant> {
  const { orgId } = requireUser(ctx);
  const found = await firstRow<Omit<Applicant, 'windowOpen'>>(
    ctx,
    sql`select i.id, i.intro, i.org_id as "orgId", i.org_path as "orgPath", i.district_code as "districtCode", ${applicantColumns}
          from training_institution i where i.org_id = ${orgId}`,
  );
  if (!found) throw new DomainError('E-1607', '您的账号不属于已注册的培训机构');
  const month = Number(localDateOf(ctx.app.clock.now()).slice(5, 7));
  const { from, to } = await readParameter(ctx, applicationWindow);
  return { ...found, windowOpen: month >= from && month <= to };
}

/** @throws E-1601 … E-1603 with why the institution may not apply now */
export function requireApplicant(applicant: ApplicantFacts): void {
  const refusal = refusalOfApplicant(applicant);
  if (refusal) throw new DomainError(refusal.code, refusal.message);
}

/** Teachers of the institutions by id, with their names: lines of a plan refer to them. */
export async function teachersOf(ctx: Ctx, institutionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tables(ctx)
    .selectFrom('training_teacher')
    .select(['id', 'name'])
    .where('institution_id', '=', anyOf(institutionIds))
    .orderBy('id')
    .execute();
  return new Map(found.map(({ id, name }) => [id, name]));
}
