import { firstRow, sql } from '../../../database/sql.ts';
import { addMonths } from '../../../platform/calendar/index.ts';
import { badInput, DomainError, type FieldError } from '../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { creates, edits, formOf, insertRecord } from '../../../platform/records/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { refusal } from './refusal.ts';
import { standardTable, subsidyStandard } from './standard.record.ts';
import { UNITS_OF, UNITS_OF_ITEM } from './words.ts';

const COPIED = [
  'kind',
  'item',
  'unit',
  'amount',
  'scope_districts',
  'scope_categories',
  'scope_levels',
  'nested',
  'valid_from',
  'valid_to',
  'doc_no',
  'doc_title',
  'remind_days',
  'remind_roles',
] as const;

const standardForm = formOf(standardTable, 'SubsidyStandardInput', '补助标准的内容', COPIED);

type Written = ReturnType<typeof standardForm.read>;

/** What the parts of a standard say against each other (02 §18.3). */
function faultsOf({ kind, item, unit, valid_from, valid_to, remind_days }: Written): FieldError[] {
  const faults: FieldError[] = [];
  const say = (path: string, message: string) => faults.push({ path: `input.${path}`, message });
  if (kind === 'OFF_CAP' && !item) say('item', '请选择异地培训上限的资金项目');
  if (kind !== 'OFF_CAP' && item) say('item', '只有异地培训上限需要选择资金项目');
  const units = kind !== 'OFF_CAP' ? UNITS_OF[kind] : item ? UNITS_OF_ITEM[item] : [unit];
  if (!units.includes(unit)) say('unit', '该种类的标准不能使用这个单位');
  if (kind === 'LIVING' && !valid_to) say('validTo', '生活补助标准须填写截止日期');
  if (valid_to && valid_to < valid_from) say('validTo', '截止日期不能早于生效日期');
  const remind = remind_days ?? [];
  if (remind.length > 10 || remind.some((days) => !/^[1-9]\d{0,2}$/.test(days) || Number(days) > 365))
    say('remindDays', '提前提醒天数为1至365的整数，不超过10个');
  return faults;
}

/** Whoever writes a standard does not confirm it. @throws BAD_INPUT */
async function complete(tx: Ctx, written: Written) {
  const faults = faultsOf(written);
  if (faults.length > 0) throw badInput(faults);
  return { edited_by_id: requireUser(tx).userId };
}

const permission = 'training.standard:manage';

/** 新增, and 修改 of a draft. */
export const standardWriting = [
  ...creates(subsidyStandard, standardForm, {
    name: 'createSubsidyStandard',
    permission,
    doc: '新增补助标准, as a draft',
    start: 'draft',
    complete,
  }),
  ...edits(subsidyStandard, standardForm, {
    name: 'editSubsidyStandard',
    permission,
    doc: '修改补助标准 that is still a draft',
    states: ['DRAFT'],
    complete,
  }),
];

const columns = sql`kind, item, unit, amount::text as amount, scope_districts, scope_categories, scope_levels, nested,
  valid_from::text as valid_from, valid_to::text as valid_to, doc_no, doc_title, remind_days, remind_roles,
  revision, state`;
type Kept = Written & { revision: number; state: string };

async function getKept(tx: Ctx, id: string): Promise<Kept> {
  const { id: known } = await subsidyStandard.get(tx, id);
  const kept = await firstRow<Kept>(tx, sql`select ${columns} from subsidy_standard where id = ${known} for update`);
  if (!kept) throw new DomainError('NOT_FOUND', '未找到');
  return kept;
}

/** 复制为下一期: a draft of each with both days a year later; what is copied is replaced by it. @throws E-2604 */
export async function copyStandards(ctx: Ctx, ids: readonly string[], requestId: string): Promise<string[]> {
  const { made } = await once(ctx, 'copySubsidyStandards', requestId, { ids }, async (tx) => {
    const made: string[] = [];
    for (const id of [...new Set(ids)].toSorted()) {
      const { state, revision: _, ...kept } = await getKept(tx, id);
      if (state !== 'PUBLISHED' && state !== 'SUPERSEDED') throw refusal('E-2604');
      const values = {
        ...kept,
        valid_from: addMonths(kept.valid_from, 12),
        valid_to: kept.valid_to && addMonths(kept.valid_to, 12),
        replaces_id: id,
        edited_by_id: requireUser(tx).userId,
      };
      made.push(await insertRecord(tx, subsidyStandard, values, { start: 'copy' }));
    }
    return { made };
  });
  return made;
}

/** 更正: a published amount is never edited; a draft takes the place of its standard, with the reason (BR26-4). @throws E-2605 */
export async function reviseStandard(ctx: Ctx, id: string, reason: string, requestId: string): Promise<string> {
  const words = reason.trim();
  if ([...words].length < 5 || [...words].length > 500)
    throw badInput([{ path: 'reason', message: '请填写更正原因，5至500个字' }]);
  const { made } = await once(ctx, 'reviseSubsidyStandard', requestId, { id, words }, async (tx) => {
    const { state, revision, ...kept } = await getKept(tx, id);
    if (state !== 'PUBLISHED') throw refusal('E-2605');
    const values = {
      ...kept,
      revision: revision + 1,
      revision_reason: words,
      replaces_id: id,
      edited_by_id: requireUser(tx).userId,
    };
    return { made: await insertRecord(tx, subsidyStandard, values, { start: 'revise' }) };
  });
  return made;
}
