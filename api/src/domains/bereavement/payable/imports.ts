import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { titleOfCode } from '../../../platform/forms/index.ts';
import { type Ctx, type Placed, requireUser, scopeOf } from '../../../platform/kernel/index.ts';
import { amountOf, wrongMoney } from '../../../platform/money/index.ts';
import { type JudgedSheetRow, sheetImportOf } from '../../../platform/records/index.ts';
import { parseIdNumber } from '../../people/index.ts';
import { CLASS_LIST } from '../codes.ts';
import { RIGHTS } from '../permissions.ts';
import { PAYABLE } from '../record-types.ts';
import { beneficiaryIndex } from './beneficiaries.ts';
import { enterPaidMonths, enterPayable, type NewPayable } from './enter-person.ts';

const idFault = (ctx: Ctx, text: string): string | undefined => {
  const parsed = parseIdNumber(text, { today: localDateOf(ctx.app.clock.now()) });
  return parsed.ok ? undefined : '身份证号校验未通过，请核对';
};

const isNoAmount = (text: string): boolean => Boolean(wrongMoney(text)) || amountOf(text).lte(0);

/** The streets of the caller's scope, by code. */
async function streetsOf(tx: Ctx): Promise<Map<string, Placed>> {
  const found = await tables(tx)
    .selectFrom('org as o')
    .select(['o.id as orgId', 'o.path as orgPath', 'o.district_code as districtCode', 'o.code'])
    .where('o.level', '=', 'STREET')
    .where(sql<boolean>`o.path like ${`${requireUser(tx).orgPath}%`}`)
    .execute();
  return new Map(
    found.map(({ code, districtCode, ...place }) => [code, { ...place, districtCode: districtCode ?? '' }]),
  );
}

/** 导入经费可发放人员 (03 §34.2): whom the 优抚 system pays, class by class. */
export const payableImport = sheetImportOf<Map<string, Placed>, NewPayable>({
  kind: 'payable-persons',
  title: '经费可发放人员',
  permission: RIGHTS.import,
  audit: 'reduction.import-payable',
  titles: ['姓名', '身份证号', '类别代码', '月发放标准（元）', '街镇代码'],
  most: 5000,
  examples: [['张三', '310109194503120010', '01', '2860.00', '310109009']],
  parentType: PAYABLE,
  lock: streetsOf,
  judge: async (tx, streets, rows) =>
    rows.map((row): JudgedSheetRow<NewPayable> => {
      const [name, idNo, code] = [row.cell('姓名').trim(), row.cell('身份证号'), row.cell('类别代码').padStart(2, '0')];
      const [monthly, place] = [row.cell('月发放标准（元）'), streets.get(row.cell('街镇代码'))];
      const wrong = idFault(tx, idNo);
      const faults = [
        ...(name === '' || [...name].length > 60 ? [{ column: '姓名', message: '请填写姓名，不超过60个字' }] : []),
        ...(wrong ? [{ column: '身份证号', message: wrong }] : []),
        ...(titleOfCode(CLASS_LIST, code) ? [] : [{ column: '类别代码', message: '没有这个类别代码' }]),
        ...(isNoAmount(monthly) ? [{ column: '月发放标准（元）', message: '金额应大于0，最多两位小数' }] : []),
        ...(place ? [] : [{ column: '街镇代码', message: '不是本区的街镇代码' }]),
      ];
      if (faults.length > 0 || !place) return { row: row.row, value: null, faults };
      return {
        row: row.row,
        value: { name, idNo, classCode: code, monthly: amountOf(monthly).toFixed(2), place },
        faults,
      };
    }),
  write: async (tx, _, values) => {
    for (const value of values) await enterPayable(tx, value);
  },
});

interface Paid {
  payableId: string;
  month: string;
  amount: string;
}

/** What is paid to whom in the caller's scope, by index and class. */
async function payablesBy(tx: Ctx, indexes: readonly string[]): Promise<Map<string, string>> {
  const found = await tables(tx)
    .selectFrom('payable_person as a')
    .innerJoin('beneficiary as b', 'b.id', 'a.beneficiary_id')
    .select(['a.id', 'a.class_code as code', 'b.id_no_index as index'])
    .where(sql<boolean>`b.id_no_index = any(${[...indexes]}::text[])`)
    .where(sql<boolean>`${scopeWhere(scopeOf(requireUser(tx)), 'a')}`)
    .execute();
  return new Map(found.map(({ id, code, index }) => [`${index} ${code}`, id]));
}

/** 导入已发放月份: what was paid for which month, from which overpayments and back-pay are reckoned (03 §34.5). */
export const paidImport = sheetImportOf<null, Paid>({
  kind: 'paid-months',
  title: '已发放月份',
  permission: RIGHTS.import,
  audit: 'reduction.import-paid',
  titles: ['身份证号', '类别代码', '月份', '金额（元）'],
  most: 5000,
  examples: [['310109194503120010', '01', '2026-04', '2860.00']],
  parentType: PAYABLE,
  lock: async () => null,
  judge: async (tx, _, rows) => {
    const indexOf = (text: string) => (idFault(tx, text) ? '' : (beneficiaryIndex(tx, text) ?? ''));
    const known = await payablesBy(
      tx,
      rows.map((row) => indexOf(row.cell('身份证号'))),
    );
    return rows.map((row): JudgedSheetRow<Paid> => {
      const payableId = known.get(`${indexOf(row.cell('身份证号'))} ${row.cell('类别代码').padStart(2, '0')}`);
      const [month, amount] = [row.cell('月份'), row.cell('金额（元）')];
      const faults = [
        ...(payableId ? [] : [{ column: '身份证号', message: '不在本区经费可发放人员中' }]),
        ...(/^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? [] : [{ column: '月份', message: '请填写月份，如 2026-04' }]),
        ...(isNoAmount(amount) ? [{ column: '金额（元）', message: '金额应大于0，最多两位小数' }] : []),
      ];
      if (faults.length > 0 || !payableId) return { row: row.row, value: null, faults };
      return { row: row.row, value: { payableId, month, amount: amountOf(amount).toFixed(2) }, faults };
    });
  },
  write: (tx, _, values) => enterPaidMonths(tx, values),
});
