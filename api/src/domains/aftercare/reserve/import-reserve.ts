import { tables } from '../../../database/tables.ts';
import { getOrg, standingOf } from '../../../platform/access/index.ts';
import { fillText } from '../../../platform/errors/index.ts';
import { actorName, type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import { importOf } from '../../../platform/records/index.ts';
import { personIndex, regionTitle } from '../../people/index.ts';
import { reserveErrors } from './errors.ts';
import { RIGHTS } from './permissions.ts';
import { faultsOfDates, identityOf, personOf, WRONG_NAME } from './person.ts';
import { reserveFlow } from './reserve.flow.ts';
import { type Entry, reserveForm, reserveRecord } from './reserve.record.ts';
import { reserveTable } from './reserve-table.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];
interface Fault {
  column: string;
  message: string;
}
const ID_NO = reserveTable.columns.id_no.title;

/** What the office has against rows that are right by themselves: people of elsewhere, twice in the sheet, known already. */
async function against(ctx: Ctx, given: Rows): Promise<Fault[][]> {
  const entries = given as readonly Entry[];
  const { districtCode } = standingOf(await getOrg(ctx, requireUser(ctx).orgId));
  const numbers = entries.map((entry) => identityOf(ctx, entry).id_no);
  const known = await knownOf(ctx, numbers);
  const names = await namesOf(ctx, numbers);
  return entries.map((entry, at) => {
    const faults: Fault[] = [];
    const idNo = numbers[at] ?? '';
    if (entry.placement_region.slice(0, 6) !== districtCode)
      faults.push({
        column: reserveTable.columns.placement_region.title,
        message: '安置地不在本区，请由安置地所在区登记',
      });
    for (const { key, message } of faultsOfDates(ctx, entry))
      faults.push({ column: reserveTable.columns[key].title, message });
    const name = names.get(idNo);
    if (name && name !== personIndex.name(ctx.app.keys, entry.person_name))
      faults.push({ column: reserveTable.columns.person_name.title, message: WRONG_NAME });
    if (numbers.indexOf(idNo) < at) faults.push({ column: ID_NO, message: '与本表前面的行重复' });
    const there = known.get(idNo);
    if (there) faults.push({ column: ID_NO, message: there });
    return faults;
  });
}

/** What is said against the numbers that have a record already, here or elsewhere. */
async function knownOf(ctx: Ctx, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const byIndex = new Map(numbers.map((idNo) => [personIndex.idNo(ctx.app.keys, idNo) ?? '', idNo]));
  if (byIndex.size === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('reserve_record as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select(['p.id_no_bi as index', 'r.record_no as no', 'r.district_code as district', 'r.state as state'])
    .where('p.id_no_bi', 'in', [...byIndex.keys()])
    .where('r.state', '<>', 'NOT_RELEVANT')
    .execute();
  const own = standingOf(await getOrg(ctx, requireUser(ctx).orgId)).districtCode;
  return new Map(
    found.map(({ index, no, district, state }) => {
      const here = district === own;
      const text = here
        ? fillText(reserveErrors['E-1002'], { no })
        : fillText(reserveErrors['E-1003'], {
            district: regionTitle(district) ?? district,
            state: reserveFlow.states[state]?.title ?? state,
          });
      return [byIndex.get(index) ?? '', text];
    }),
  );
}

/** What the names of known people are, by their numbers: as indexes, nothing in clear. */
async function namesOf(ctx: Ctx, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const byIndex = new Map(numbers.map((idNo) => [personIndex.idNo(ctx.app.keys, idNo) ?? '', idNo]));
  if (byIndex.size === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('person')
    .select(['id_no_bi as index', 'name_bi as name'])
    .where('id_no_bi', 'in', [...byIndex.keys()])
    .execute();
  return new Map(found.map(({ index, name }) => [byIndex.get(index) ?? '', name]));
}

/** Whose record each row becomes. */
async function complete(ctx: Ctx, given: Rows) {
  const entries = given as readonly Entry[];
  return transaction(ctx, async (tx) => {
    const made: Record<string, unknown>[] = [];
    for (const entry of entries)
      made.push({
        ...identityOf(tx, entry),
        person_id: await personOf(tx, entry),
        updated_by_name: actorName(tx.actor),
      });
    return made;
  });
}

/** 导入 (01 §12.8): 300 rows and more, each checked; nothing is kept where one is wrong unless 只导入正确行 is ticked. */
export const reserveImport = importOf(reserveRecord, reserveForm, 'reserve-records', {
  permission: RIGHTS.fill,
  most: 1000,
  audit: 'reserve.import',
  examples: [
    {
      姓名: '张三',
      身份证号: '310109200103151218',
      安置地: '310109',
      退役日期: '2026-03-01',
      退役证件号: '军退字第000001号',
      退役方式: '服役期满退役',
      军兵种: '陆军',
      军衔或职级: '上等兵',
      职务: '班长',
      军事专业: '通信、网络',
      学历: '大学专科教育',
      政治面貌: '共青团员',
      民族: '汉族',
      婚姻状况: '未婚',
      户籍所在区划: '310109',
      户籍地址: '欧阳路100号',
      居住区划: '310109',
      现住址: '四平路200号',
      联系电话: '13800001234',
    },
  ],
  beginning: { start: 'import' },
  against,
  complete,
});
