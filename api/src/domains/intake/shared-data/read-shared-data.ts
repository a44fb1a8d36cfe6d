import { z } from 'zod';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { Applicant } from '../applicants/own-applicant.ts';
import type { KnownValue } from '../drafts/draft-content.ts';
import { askCityData } from './city-data.ts';

/** 个人信息 beyond what the identity says: the fields by which the pre-fill rate is counted (S28, AC-07-02). */
export const PERSON_FIELDS = [
  'sex',
  'birthDate',
  'ethnic',
  'education',
  'marital',
  'political',
  'mobile',
  'email',
  'regRegion',
  'regAddress',
  'liveRegion',
  'liveAddress',
] as const;

/** 退役信息 that the register of discharges knows. */
const SERVICE_FIELDS = [
  'dischargeDocType',
  'dischargeDocNo',
  'enlistDate',
  'dischargeDate',
  'personCategory',
  'serviceBranch',
  'rank',
  'placementType',
  'placementRegion',
] as const;

const ASKED: readonly string[] = [...PERSON_FIELDS, ...SERVICE_FIELDS];

const answerSchema = z.object({
  fields: z
    .array(
      z.object({
        name: z.string().max(40),
        value: z.string().trim().min(1).max(200),
        source: z.string().trim().min(1).max(60),
        at: z.iso.datetime({ offset: true }),
      }),
    )
    .max(60),
});

/** What shared data know of the applicant, by field; undefined when they could not be asked. What was not asked for is dropped. */
export async function readSharedData(
  ctx: Ctx,
  { idNo, name }: Applicant,
): Promise<{ values: Record<string, KnownValue> } | undefined> {
  const answer = await askCityData(ctx, 'PERSON.QUERY', { idNo, name, fields: ASKED });
  if (answer === undefined) return undefined;
  const read = answerSchema.safeParse(answer);
  if (!read.success) {
    ctx.app.log.warn(
      { traceId: ctx.traceId, issues: read.error.issues.length },
      'shared data do not fit the agreed form',
    );
    return undefined;
  }
  const wanted = read.data.fields.filter((field) => ASKED.includes(field.name));
  return {
    values: Object.fromEntries(wanted.map(({ name: field, value, source, at }) => [field, { value, source, at }])),
  };
}
