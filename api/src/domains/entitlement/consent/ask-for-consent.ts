import { run, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { centreCode, findOrgByCode } from '../../../platform/access/index.ts';
import { askConfirmations, type ConfirmationRequest } from '../../../platform/confirmations/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { openProfile } from '../candidates/profile.ts';
import { consentRule } from '../parameters.ts';

/** The question of 免申即享; its answers come back through `registerConfirmation`. */
export const CONSENT = 'entitlement.consent';

const TITLES = { PENSION: '职工基本养老保险', MEDICAL: '职工基本医疗保险' } as const;
const COSTS = {
  PENSION: '养老保险费由财政全额负担，个人不缴费',
  MEDICAL: '医疗保险单位缴费部分由财政负担，个人缴费部分由本人承担',
} as const;
const SHARED_DATA = ['姓名', '身份证号码', '性别', '出生日期', '退出现役日期', '服役年限', '安置方式', '安置去向'];

/** Asks those who have not been asked for the kinds that need the person's own yes; by law the person pays part of the medical one. */
export async function askForConsent(tx: Ctx, candidateIds: readonly string[]): Promise<void> {
  const rule = await readParameter(tx, consentRule);
  const kinds = (['PENSION', 'MEDICAL'] as const).filter((type) => rule[type] === 'REQUIRED');
  if (kinds.length === 0) return;
  const asked = await tables(tx)
    .selectFrom('entitlement_candidate as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .select([
      'c.id',
      'c.person_id as personId',
      'p.id_no_bi as personKey',
      'c.profile',
      'c.district_code as districtCode',
    ])
    .where('c.id', '=', anyOf(candidateIds))
    .where('c.consent_state', '=', 'NOT_REQUIRED')
    .orderBy('c.id')
    .execute();
  const requests: ConfirmationRequest[] = [];
  for (const [districtCode, group] of Map.groupBy(asked, (one) => one.districtCode)) {
    const centre = await findOrgByCode(tx, centreCode(districtCode));
    if (!centre) throw new Error(`no service centre of ${districtCode}`);
    requests.push(
      ...group.map(({ id, personId, personKey, profile }) => {
        const { name, mobile, idNo } = openProfile(tx.app.keys, id, profile);
        const titles = kinds.map((type) => TITLES[type]).join('和');
        return {
          kind: CONSENT,
          recordType: 'candidate',
          recordId: id,
          personId,
          personKey,
          receiver: { name, phone: mobile || null, idNo },
          subject: `待安排期参加${titles}`,
          body: `您在待安排工作期间可免申请参加本市${titles}。`,
          cost: kinds.map((type) => COSTS[type]).join('；'),
          sharedData: SHARED_DATA,
          handledBy: centre.name,
          orgId: centre.id,
          orgPath: centre.path,
          districtCode,
        };
      }),
    );
  }
  await askConfirmations(tx, requests);
  await run(
    tx,
    sql`update entitlement_candidate set consent_state = 'PENDING' where id = any(${asked.map(({ id }) => id)}::uuid[])`,
  );
}
