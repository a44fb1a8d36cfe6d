import pLimit from 'p-limit';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { importOf } from '../../../platform/records/index.ts';
import { queryIdentity } from '../trainees/identity/query-identity.ts';
import { traineeIndex } from '../trainees/person-cells.ts';
import { personValues, placeOf } from './enter.ts';
import { faultsOfEntry, findDoubled, todayOf } from './entry-faults.ts';
import { withNormalNumber } from './id-number.ts';
import { type Entry, offsiteForm, offsiteTable, offsiteTraining } from './offsite.record.ts';
import { refusal } from './refusal.ts';

interface Fault {
  column: string;
  message: string;
}

const titleOf = (key: keyof Entry & string) => offsiteTable.columns[key].title;

/** How many people the discharge system is asked about at once. */
const AT_ONCE = 8;

async function identities(ctx: Ctx, entries: readonly Entry[]) {
  const limit = pLimit(AT_ONCE);
  return Promise.all(
    entries.map((entry) =>
      limit(async () => {
        const answer = await queryIdentity(ctx, { idNo: entry.id_no, name: entry.person_name });
        return answer.kind === 'UNAVAILABLE' ? undefined : placeOf(ctx, entry, answer);
      }),
    ),
  );
}

/** What is against rows that are right by themselves; whoever is not known is entered one by one, where the city may let him through. */
async function against(ctx: Ctx, given: readonly Readonly<Record<string, unknown>>[]): Promise<Fault[][]> {
  const entries = (given as readonly Entry[]).map((entry) => withNormalNumber(ctx, entry));
  const today = todayOf(ctx);
  const placed = await identities(ctx, entries);
  const doubled = await findDoubled(
    ctx,
    entries.map((entry) => ({ traineeIndex: traineeIndex(ctx.app.keys, entry.id_no), entry })),
  );
  return entries.map((entry, place) => {
    const own = faultsOfEntry(entry, today).map(({ key, message }) => ({ column: titleOf(key), message }));
    const who = placed[place];
    const column = titleOf('id_no');
    if (!who) return [...own, { column, message: refusal('E-2810').message }];
    if (who.against) return [...own, { column, message: who.against.message }];
    if (!inScope(scopeOf(ctx.actor), who.home)) return [...own, { column, message: '该人员的安置地不在本区' }];
    const other = doubled[place];
    if (!other) return own;
    const known =
      other.kind === 'OFFSITE' ? refusal('E-2801', { no: other.name }) : refusal('E-2802', { title: other.name });
    return [...own, { column, message: known.message }];
  });
}

async function complete(ctx: Ctx, given: readonly Readonly<Record<string, unknown>>[]) {
  const entries = (given as readonly Entry[]).map((entry) => withNormalNumber(ctx, entry));
  const placed = await identities(ctx, entries);
  return entries.map((entry, place) => {
    const who = placed[place];
    if (!who) throw refusal('E-2810');
    return { ...personValues(ctx, entry, who), id_no: entry.id_no, source: 'IMPORT' };
  });
}

/** 导入 (02 §20.4): at most 500 rows, the right ones are taken; the same file again lists what is known by then. */
export const offsiteImport = importOf(offsiteTraining, offsiteForm, 'offsite-trainings', {
  permission: 'training.offsite:enter',
  most: 500,
  audit: 'training.offsite.import',
  examples: [
    {
      培训类型: '长三角技能培训',
      姓名: '张三',
      身份证号: '310100199901010011',
      培训所在省: '江苏省',
      培训所在市: '苏州市',
      培训机构: '苏州示范职业培训学校',
      机构在目录内: '是',
      培训项目: '低压电工作业',
      技能等级: '五级（初级工）',
      开始日期: '2026-03-02',
      结束日期: '2026-03-20',
      课时: '90',
      培训天数: '15',
      住宿晚数: '15',
      证书编号: 'ZS20260001',
      考核结果: '合格',
    },
  ],
  beginning: { start: 'import' },
  against,
  complete,
  again: true,
});
