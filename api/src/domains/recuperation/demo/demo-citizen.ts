import { tables } from '../../../database/tables.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { retiredCadre } from '../cadres/cadre.record.ts';
import { cadreHonour } from '../cadres/honour.record.ts';
import { institutionsOf } from '../cadres/institutions.ts';
import { NOMINATION } from '../record-types.ts';
import { actorOf } from './demo-actors.ts';

/** A fictional cadre who can enter 一网通办 of the demonstration himself, and finds an invitation there. */
const CITIZEN = { uid: 'JXJ010901', name: '沈长河', idNo: '310109195005129216', born: '1950-05-12', org: 'J01' };

/** He is on the register before anybody is screened; of a rank that comes after those who are nominated. */
export async function addDemoCitizen(tx: Ctx): Promise<void> {
  const org = (await institutionsOf(tx, [CITIZEN.org])).get(CITIZEN.org);
  if (!org) return;
  const place = { orgId: org.org_id, orgPath: org.org_path, districtCode: org.district_code };
  const cadreId = await insertRecord(
    tx,
    retiredCadre,
    {
      cadre_uid: CITIZEN.uid,
      org_code: CITIZEN.org,
      name: CITIZEN.name,
      id_no: CITIZEN.idNo,
      gender: '1',
      birth_date: CITIZEN.born,
      category: 'RETIRE',
      rank: '正团',
      phone: '13800003001',
    },
    { place },
  );
  await insertRecord(
    tx,
    cadreHonour,
    {
      cadre_id: cadreId,
      cadre_uid: CITIZEN.uid,
      honour_code: 'H11',
      granted_by: '某部政治部',
      granted_date: '1979-03-16',
      document_no: '立功字第0901号',
      verified: true,
    },
    { place },
  );
}

/** His institution has invited him: the answer is his. */
export async function inviteDemoCitizen(ctx: Ctx, planId: string): Promise<void> {
  const jx = await actorOf(ctx, 'jx_j01', 'JX_OP');
  const waiting = await tables(ctx)
    .selectFrom('recup_nomination')
    .select('id')
    .where('plan_id', '=', planId)
    .where('cadre_uid', '=', CITIZEN.uid)
    .where('state', '=', 'CANDIDATE')
    .executeTakeFirst();
  if (!jx || !waiting) return;
  await transaction(jx, (tx) => advanceOne(tx, { type: NOMINATION, action: 'invite', rows: [waiting] }));
}
