import { tables } from '../../../database/tables.ts';
import { addDays, localDateOf } from '../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { insertRecord, insertRecords } from '../../../platform/records/index.ts';
import { namedAs } from '../applications/add-cadre.ts';
import { application } from '../applications/application.record.ts';
import { cadre } from '../register/cadre.record.ts';
import { placeOfDistrict, placeOfStreet } from '../register/place.ts';
import { snapshotOf } from '../transfers/snapshot.ts';
import { transfer } from '../transfers/transfer.record.ts';
import { openSourceChannels } from './demo-channels.ts';
import { compareDemo } from './demo-comparison.ts';
import { askPensions } from './demo-pensions.ts';
import { DEMO_CADRES, type DemoCadre, demoFacts } from './demo-people.ts';

/** Fills the register once; most of its people are 虹口区's. */
export async function loadDemoCadres(ctx: Ctx): Promise<void> {
  const known = await tables(ctx).selectFrom('emp_cadre').select('id').limit(1).executeTakeFirst();
  if (known) return;
  await transaction(ctx, async (tx) => {
    const rows = await Promise.all(DEMO_CADRES.map((one, n) => valuesOf(tx, one, n)));
    const place = await placeOfDistrict(tx, '310109');
    const ids = await insertRecords(tx, cadre, rows, { place, start: 'draft' });
    const idOf = (name: string) => ids[DEMO_CADRES.findIndex((one) => one.name === name)] ?? '';
    await ask(tx, idOf('冯援朝'), rows[8], 'PENDING_DISTRICT');
    await ask(tx, idOf('陈解放'), rows[9], 'DRAFT');
    await move(tx, idOf('褚立功'), { from: '310115004', to: '310109', state: 'PENDING_TARGET', name: '褚**' });
    await move(tx, idOf('诸葛卫国'), { from: '310109009', to: '310115', state: 'DRAFT', name: '诸***' });
    await move(tx, idOf('朱明义'), { from: '310109009', to: '310105', state: 'PENDING_SECTION', name: '朱**' });
    await move(tx, idOf('秦怀远'), { from: '310109009', to: '310106', state: 'REJECTED', name: '秦**' });
    await move(tx, idOf('韩振华'), { from: '310109009', to: '310112', state: 'WITHDRAWN', name: '韩**' });
    await move(tx, idOf('卫和平'), { from: '310109009', to: '310115', state: 'ACCEPTED', name: '卫**' });
    await compareDemo(tx, ids);
    await askPensions(tx, ['诸葛卫国', '钱建华', '韩振华', '秦怀远'].map(idOf));
    const base = tx.app.config.DEMO_SUPERIOR_URL;
    if (base) await openSourceChannels(tx, base);
  });
}

async function valuesOf(tx: Ctx, { name, street, state, more }: DemoCadre, n: number) {
  const { born, idNo, address, retired } = demoFacts(n);
  const { orgId, orgPath, districtCode } = await placeOfStreet(tx, street);
  return {
    person_name: name,
    id_no: idNo,
    sex: '1',
    birth_date: born,
    ethnic: '01',
    political: '01',
    phone: `1380000${String(7100 + n)}`,
    street_code: street,
    address,
    enlist_date: '1966-03-01',
    transfer_year: 1980 + n,
    former_rank: '副营职',
    enterprise_name: n % 2 === 0 ? '上海示范机械厂' : '上海示范纺织有限公司',
    enterprise_nature: 'STATE',
    retire_date: retired,
    medical_insurance: 'EMPLOYEE',
    bank_code: '102',
    bank_account: `62220210011122${String(2200 + n)}`,
    account_name: name,
    identity_tags: ['T01'],
    source: n % 2 === 0 ? 'MANUAL' : 'IMPORT',
    state,
    org_id: orgId,
    org_path: orgPath,
    district_code: districtCode,
    ...more,
  };
}

type Row = Awaited<ReturnType<typeof valuesOf>>;

async function ask(tx: Ctx, cadreId: string, row: Row | undefined, state: string): Promise<void> {
  if (!row) return;
  const asked = { kind: 'ADD', cadre_id: cadreId, ...namedAs(tx, row), reason: '人员新增', state };
  await insertRecord(tx, application, asked, { place: await placeOfStreet(tx, row.street_code), start: 'draft' });
}

interface Move {
  from: string;
  to: string;
  state: string;
  name: string;
}

async function move(tx: Ctx, cadreId: string, { from, to, state, name }: Move): Promise<void> {
  const target = await placeOfDistrict(tx, to);
  const moved = addDays(localDateOf(tx.app.clock.now()), -12);
  const now = tx.app.clock.now();
  const handedIn = state === 'DRAFT' ? {} : { submitted_at: now };
  const ended: Readonly<Record<string, object>> = {
    REJECTED: {
      decided_at: now,
      decided_by: '静安区退役军人事务局 顾敏',
      opinion: '户籍迁移材料不全，请补齐后重新发起',
    },
    WITHDRAWN: { decided_at: now, decided_by: '陆颖' },
    ACCEPTED: {
      decided_at: now,
      decided_by: '浦东新区退役军人事务局 经办人',
      effective_at: now,
      to_street: '310115004',
      opinion: '户籍已核实，同意接收',
      handover: { payments: [], unpaid: '0.00', attachments: [] },
      ...(state === 'ACCEPTED' && { snapshot: await snapshotOf(tx, cadreId) }),
    },
  };
  const id = await insertRecord(
    tx,
    transfer,
    {
      cadre_id: cadreId,
      cadre_name_masked: name,
      cadre_id_masked: '310109********0016',
      from_district: from.slice(0, 6),
      from_street: from,
      to_district: to,
      to_org_id: target.orgId,
      reason_kind: 'HUKOU',
      move_date: moved,
      started_by: '陆颖',
      state,
      ...handedIn,
      ...ended[state],
    },
    { place: await placeOfDistrict(tx, from.slice(0, 6)), start: 'start' },
  );
  if (state === 'PENDING_SECTION' || state === 'PENDING_TARGET')
    await tables(tx).updateTable('emp_cadre').set({ open_transfer_id: id }).where('id', '=', cadreId).execute();
}
