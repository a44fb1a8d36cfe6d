import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { decryptColumn } from '../../../platform/crypto/index.ts';
import type { SheetRow } from '../../../platform/files/sheets/read-sheet.ts';
import { titleOfCode } from '../../../platform/forms/index.ts';
import { type Ctx, type Placed, requireUser, scopeOf } from '../../../platform/kernel/index.ts';
import { amountOf, wrongMoney } from '../../../platform/money/index.ts';
import { type JudgedSheetRow, sheetImportOf } from '../../../platform/records/index.ts';
import { isNamedAlike, parseIdNumber } from '../../people/index.ts';
import { CLASS_LIST } from '../codes.ts';
import { RIGHTS } from '../permissions.ts';
import { PAYABLE } from '../record-types.ts';
import { beneficiaryIndex } from './beneficiaries.ts';
import { enterPaidMonths, enterPayable, type NewPayable } from './enter-person.ts';
import { listLatePayments } from './late-payments.ts';

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

const codeIn = (row: SheetRow): string => row.cell('类别代码').padStart(2, '0');
/** The index of the number in a row; empty for what is no number. */
const indexIn = (ctx: Ctx, row: SheetRow): string => {
  const text = row.cell('身份证号');
  return idFault(ctx, text) ? '' : (beneficiaryIndex(ctx, text) ?? '');
};

/** Beneficiaries under these indexes, whosever they are: the number of another district's is no new one. */
async function knownBy(tx: Ctx, indexes: readonly string[]) {
  const found = await tables(tx)
    .selectFrom('beneficiary as b')
    .select(['b.id', 'b.name', 'b.id_no_index as index', 'b.died_on as diedOn'])
    .select(sql<boolean>`${scopeWhere(scopeOf(requireUser(tx)), 'b')}`.as('within'))
    .where(sql<boolean>`b.id_no_index = any(${[...new Set(indexes)]}::text[])`)
    .execute();
  const open = (id: string, name: string) =>
    decryptColumn(tx.app.keys, { table: 'beneficiary', column: 'name', rowId: id }, name);
  return Map.groupBy(
    found.map((one) => ({ ...one, name: open(one.id, one.name) })),
    ({ index }) => index,
  );
}

/** By row, what is said of rows that mean the same: nobody can say which of them is right. */
function rowsTwice(rows: readonly SheetRow[], keyOf: (row: SheetRow) => string) {
  const same = [...Map.groupBy(rows, keyOf)].filter(([key, all]) => !key.startsWith(' ') && all.length > 1);
  return new Map(
    same.flatMap(([, all]) => {
      const message = `文件内重复：第 ${all.map(({ row }) => row).join('、')} 行`;
      return all.map(({ row }) => [row, [{ column: '身份证号', message }]] as const);
    }),
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
  alone: true,
  lock: streetsOf,
  judge: async (tx, streets, rows) => {
    const keyOf = (row: SheetRow) => `${indexIn(tx, row)} ${codeIn(row)}`;
    const twice = rowsTwice(rows, keyOf);
    const known = await knownBy(
      tx,
      rows.map((row) => indexIn(tx, row)),
    );
    return rows.map((row): JudgedSheetRow<NewPayable> => {
      const [name, idNo, code] = [row.cell('姓名').trim(), row.cell('身份证号'), codeIn(row)];
      const [monthly, place] = [row.cell('月发放标准（元）'), streets.get(row.cell('街镇代码'))];
      const wrong = idFault(tx, idNo);
      const own = known.get(indexIn(tx, row))?.find((one) => isNamedAlike(one.name, name));
      const faults = [
        ...(name === '' || [...name].length > 60 ? [{ column: '姓名', message: '请填写姓名，不超过60个字' }] : []),
        ...(wrong ? [{ column: '身份证号', message: wrong }] : []),
        ...(own && !own.within ? [{ column: '身份证号', message: '该人员的优抚关系在其他区，请核对' }] : []),
        ...(own?.diedOn ? [{ column: '身份证号', message: '该人员已登记死亡，不能列入发放' }] : []),
        ...(twice.get(row.row) ?? []),
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
    });
  },
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
  alone: true,
  lock: async () => null,
  judge: async (tx, _, rows) => {
    const known = await payablesBy(
      tx,
      rows.map((row) => indexIn(tx, row)),
    );
    const twice = rowsTwice(rows, (row) => `${indexIn(tx, row)} ${codeIn(row)} ${row.cell('月份')}`);
    const now = localDateOf(tx.app.clock.now()).slice(0, 7);
    return rows.map((row): JudgedSheetRow<Paid> => {
      const payableId = known.get(`${indexIn(tx, row)} ${codeIn(row)}`);
      const [month, amount] = [row.cell('月份'), row.cell('金额（元）')];
      const faults = [
        ...(twice.get(row.row) ?? []),
        ...(month > now ? [{ column: '月份', message: '月份不能晚于本月' }] : []),
        ...(payableId ? [] : [{ column: '身份证号', message: '不在本区经费可发放人员中' }]),
        ...(/^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? [] : [{ column: '月份', message: '请填写月份，如 2026-04' }]),
        ...(isNoAmount(amount) ? [{ column: '金额（元）', message: '金额应大于0，最多两位小数' }] : []),
      ];
      if (faults.length > 0 || !payableId) return { row: row.row, value: null, faults };
      return { row: row.row, value: { payableId, month, amount: amountOf(amount).toFixed(2) }, faults };
    });
  },
  write: async (tx, _, values) => {
    await enterPaidMonths(tx, values);
    await listLatePayments(tx, values);
  },
});
