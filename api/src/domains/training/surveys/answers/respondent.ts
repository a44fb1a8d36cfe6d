import { findOrgByCode } from '../../../../platform/access/index.ts';
import { blindIndex } from '../../../../platform/crypto/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { shanghaiDistricts } from '../../../people/index.ts';
import { CITY_CODE } from '../../district-office.ts';
import { getOwnTrainee } from '../../enrolments/own-trainee.ts';
import { readMirror } from '../../trainees/identity/mirror.ts';

/** The caller as somebody who is asked. */
export interface Respondent {
  traineeId: string;
  /** 安置区; the city's code while it is not known. */
  districtCode: string;
  category: string | null;
}

const DISTRICTS: ReadonlySet<string> = new Set(shanghaiDistricts().map(({ code }) => code));

/** @throws E-1301 for an account without 学员档案 */
export async function getRespondent(ctx: Ctx): Promise<Respondent> {
  const own = await getOwnTrainee(ctx);
  const record = await readMirror(ctx, own.idNo);
  const district = record && DISTRICTS.has(record.districtCode) ? record.districtCode : CITY_CODE;
  return { traineeId: own.id, districtCode: district, category: record?.category ?? null };
}

/** Where his answer is counted. */
export async function placeOf(ctx: Ctx, { districtCode }: Respondent) {
  const org = await findOrgByCode(ctx, districtCode);
  if (!org) throw refuse('NOT_FOUND');
  return { orgId: org.id, orgPath: org.path, districtCode };
}

/** That he has answered an anonymous survey: the same for the same person and survey, and nothing else can be told from it. */
export function tokenOf(ctx: Ctx, surveyId: string, { traineeId }: Respondent): string {
  const token = blindIndex(ctx.app.keys, { name: 'training.survey.token', kind: 'id' }, `${surveyId}${traineeId}`);
  if (token === null) throw new TypeError('a token is needed');
  return token;
}
