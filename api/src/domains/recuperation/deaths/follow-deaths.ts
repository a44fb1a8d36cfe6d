import { tables } from '../../../database/tables.ts';
import { blindIndex } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import type { DeadPerson, Death, DeathFollower } from '../../people/index.ts';
import { OPEN_CHANGE } from '../changes/change.flow.ts';
import { recupChange } from '../changes/change.record.ts';
import { lockOriginal } from '../changes/change-checks.ts';
import { moveAll } from '../move-all.ts';
import { HOLDING, IN_THE_MAKING } from '../nominations/nomination.flow.ts';
import { CHANGE, NOMINATION } from '../record-types.ts';

/** The cadre with this number, if the mirror has him. */
async function cadreOf(tx: Ctx, { idNo }: DeadPerson): Promise<string | undefined> {
  const index = blindIndex(tx.app.keys, { name: 'retired_cadre.id_no', kind: 'id' }, idNo);
  if (!index) return undefined;
  const found = await tables(tx)
    .selectFrom('retired_cadre')
    .select('id')
    .where('id_no_index', '=', index)
    .executeTakeFirst();
  return found?.id;
}

const mark = (tx: Ctx, id: string, values: { suspected_dead: boolean; service_status?: string }) =>
  tables(tx)
    .updateTable('retired_cadre')
    .set({ ...values, updated_at: tx.app.clock.now() })
    .where('id', '=', id)
    .execute();

/**
 * 疑似去世，待核实: the nomination is flagged and blocked, and for whoever stands in a roster the institution finds a 取消 begun by the system, which it makes
 * a 替换 of or sends on (03 §29.7, §30.4).
 */
async function suspected(tx: Ctx, person: DeadPerson, death: Death): Promise<void> {
  const cadreId = await cadreOf(tx, person);
  if (cadreId === undefined) return;
  await mark(tx, cadreId, { suspected_dead: true });
  await tellSuspected(tx, cadreId);
  await proposeChange(tx, cadreId, death);
}

/** Whoever stands on a list hears that he cannot be passed as he stands; on a roster, that a change has begun (§29.7). */
async function tellSuspected(tx: Ctx, cadreId: string): Promise<void> {
  const rows = await tables(tx)
    .selectFrom('recup_nomination as n')
    .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
    .select(['n.id', 'n.org_id as orgId', 'n.name_masked as name', 'n.nomination_no as no'])
    .where('n.cadre_id', '=', cadreId)
    .where('n.state', 'in', [...HOLDING])
    .where('p.state', 'in', [...IN_THE_MAKING, 'CONFIRMED'])
    .execute();
  await sendNotices(
    tx,
    rows.map(({ id, orgId, name, no }) => ({
      template: 'N769',
      receivers: [{ roleCode: 'JX_OP', orgId }],
      variables: { 姓名: name, 推荐编号: no },
      record: { type: NOMINATION, id, orgId, title: no },
    })),
  );
}

async function proposeChange(tx: Ctx, cadreId: string, { source }: Death): Promise<void> {
  const rows = await tables(tx)
    .selectFrom('recup_nomination as n')
    .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
    .select(['n.id', 'n.plan_id', 'n.name_masked', 'n.org_id', 'n.org_path', 'n.district_code', 'p.roster_version'])
    .where('n.cadre_id', '=', cadreId)
    .where('n.state', '=', 'CITY_PASSED')
    .where('p.state', '=', 'CONFIRMED')
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('recup_change as g')
            .select('g.id')
            .whereRef('g.original_id', '=', 'n.id')
            .where('g.state', 'in', [...OPEN_CHANGE]),
        ),
      ),
    )
    .execute();
  for (const row of rows) {
    const made = await insertRecord(
      tx,
      recupChange,
      {
        kind: 'CANCEL',
        original_id: row.id,
        original_name_masked: row.name_masked,
        plan_id: row.plan_id,
        roster_version: row.roster_version,
        reason_code: 'DEATH',
        reason_text: `疑似去世，待核实（${source}）`,
        urgent: true,
        urgent_reason: '系统根据死亡信息比对发起',
      },
      { place: { orgId: row.org_id, orgPath: row.org_path, districtCode: row.district_code }, start: 'propose' },
    );
    await lockOriginal(tx, row.id, made);
  }
}

/** What the system has begun for the death, and nobody has taken up, is taken back: the nomination is unlocked. */
async function withdrawProposed(tx: Ctx, cadreId: string): Promise<void> {
  const proposed = await tables(tx)
    .selectFrom('recup_change as g')
    .innerJoin('recup_nomination as n', 'n.id', 'g.original_id')
    .select('g.id')
    .where('n.cadre_id', '=', cadreId)
    .where('g.state', '=', 'DRAFT')
    .where('g.reason_code', '=', 'DEATH')
    .where('g.submitted_by_id', 'is', null)
    .execute();
  await moveAll(
    tx,
    CHANGE,
    proposed.map(({ id }) => id),
    'withdraw',
  );
}

/** A death that every line of business hears of (03 §34.3): what it means to 荣誉疗养. */
export const followDeaths: DeathFollower = {
  suspected,
  confirmed: async (tx, person, death) => {
    const cadreId = await cadreOf(tx, person);
    if (cadreId === undefined) return;
    await mark(tx, cadreId, { suspected_dead: false, service_status: 'DEAD' });
    await proposeChange(tx, cadreId, death);
  },
  revoked: async (tx, person) => {
    const cadreId = await cadreOf(tx, person);
    if (cadreId === undefined) return;
    // Who has moved away, or is served no more, is that still.
    const { service_status: status } = await tables(tx)
      .selectFrom('retired_cadre')
      .select('service_status')
      .where('id', '=', cadreId)
      .executeTakeFirstOrThrow();
    await mark(tx, cadreId, { suspected_dead: false, ...(status === 'DEAD' && { service_status: 'SERVED' }) });
    await withdrawProposed(tx, cadreId);
  },
};
