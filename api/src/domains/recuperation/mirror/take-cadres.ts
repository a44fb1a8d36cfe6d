import { anyOf, tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { blindIndex, canonicalJson, sm3Hex } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { parseIdNumber } from '../../people/index.ts';
import { retiredCadre } from '../cadres/cadre.record.ts';
import { type Institution, institutionsOf } from '../cadres/institutions.ts';
import { renewCadres } from '../cadres/renew-cadres.ts';
import type { MirroredCadre } from './record.schema.ts';
import { takeHonours } from './take-honours.ts';

/** A record that could not be taken, and why. */
export interface LeftOut {
  cadreUid: string;
  reason: string;
}

/**
 * Records of 军休服务管理系统 (03 §29.8): by `cadreUid` each is there once; what says nothing new changes nothing. A number that does not hold is taken as
 * it is: the screening lists such a person as 资料有误 (R29-1). A suspected death is settled here, never by the mirror.
 *
 * @returns how many were new or changed, and what was left out
 */
export async function takeCadres(
  tx: Ctx,
  contents: readonly MirroredCadre[],
): Promise<{ taken: number; left: LeftOut[] }> {
  const uids = contents.map(({ cadreUid }) => cadreUid);
  const orgs = await institutionsOf(
    tx,
    contents.map(({ orgCode }) => orgCode),
  );
  const found = await tables(tx)
    .selectFrom('retired_cadre')
    .select(['cadre_uid', 'source_digest'])
    .where('cadre_uid', '=', anyOf(uids))
    .execute();
  const digests = new Map(found.map((one) => [one.cadre_uid, one.source_digest]));
  const left: LeftOut[] = [];
  let taken = 0;
  for (const content of contents) {
    const org = orgs.get(content.orgCode);
    const digest = sm3Hex(canonicalJson(factsOf(content)));
    if (digests.get(content.cadreUid) === digest) continue;
    const why = org ? await whoElse(tx, content) : `没有军休机构${content.orgCode}`;
    if (!org || why !== undefined) {
      left.push({ cadreUid: content.cadreUid, reason: why ?? '' });
      continue;
    }
    await writeCadre(tx, content, org, digest);
    digests.set(content.cadreUid, digest);
    taken += 1;
  }
  return { taken, left };
}

/** What a record says of the person, not when it was said. */
const factsOf = ({ changedOn: _, seq: __, honours, ...facts }: MirroredCadre) => ({
  ...facts,
  honours: honours.map((one) => ({ ...one })),
});

/** One person under two numbers of the mirror would be found, and marked dead, under one of them alone. */
async function whoElse(tx: Ctx, { cadreUid, idNo }: MirroredCadre): Promise<string | undefined> {
  const index = blindIndex(tx.app.keys, { name: 'retired_cadre.id_no', kind: 'id' }, numberOf(tx, idNo)) ?? '';
  const other = await tables(tx)
    .selectFrom('retired_cadre')
    .select('cadre_uid')
    .where('id_no_index', '=', index)
    .where('cadre_uid', '<>', cadreUid)
    .executeTakeFirst();
  return other && `身份证号与人员编号${other.cadre_uid}相同`;
}

function numberOf(ctx: Ctx, idNo: string): string {
  const parsed = parseIdNumber(idNo, { today: localDateOf(ctx.app.clock.now()) });
  return parsed.ok ? parsed.idNo18 : idNo.trim();
}

async function writeCadre(tx: Ctx, content: MirroredCadre, org: Institution, digest: string): Promise<void> {
  const row = {
    org_id: org.org_id,
    org_path: org.org_path,
    district_code: org.district_code,
    org_code: org.code,
    cadre_uid: content.cadreUid,
    name: content.name.trim(),
    id_no: numberOf(tx, content.idNo),
    gender: content.gender,
    birth_date: content.birthDate,
    category: content.category,
    rank: content.rank,
    enlist_date: content.enlistDate,
    transfer_date: content.transferDate,
    phone: content.phone,
    service_status: content.serviceStatus,
    source_digest: digest,
  };
  const place = { orgId: org.org_id, orgPath: org.org_path, districtCode: org.district_code };
  const [renewed] = await renewCadres(tx, [row]);
  if (!renewed) await insertRecord(tx, retiredCadre, row, { place });
  await takeHonours(tx, content, org);
}
