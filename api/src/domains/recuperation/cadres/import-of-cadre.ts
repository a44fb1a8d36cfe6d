import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { importOf } from '../../../platform/records/index.ts';
import { recuperationErrors } from '../errors.ts';
import { RIGHTS } from '../permissions.ts';
import { cadreRecuperation, historyForm } from './history.record.ts';
import { cadreHonour, honourForm } from './honour.record.ts';
import { repeats } from './import-cadres.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** The cadres of these numbers, with where they stand. */
async function cadresOf(ctx: Ctx, rows: Rows) {
  const uids = rows.map((row) => String(row.cadre_uid));
  const found = await tables(ctx)
    .selectFrom('retired_cadre')
    .select(['id as cadre_id', 'cadre_uid', 'org_id', 'org_path', 'district_code'])
    .where(sql<boolean>`cadre_uid = any(${uids}::text[])`)
    .execute();
  return new Map(found.map((one) => [one.cadre_uid, one]));
}

async function against(ctx: Ctx, rows: Rows) {
  const known = await cadresOf(ctx, rows);
  return rows.map((row) =>
    known.has(String(row.cadre_uid)) ? [] : [{ column: '人员编号', message: recuperationErrors['E-LY-30'] }],
  );
}

/** What stands there already, and what this sheet says twice: by what makes two of them the same. */
const onlyOnce =
  (keyOf: (row: Readonly<Record<string, unknown>>) => string, known: (ctx: Ctx, rows: Rows) => Promise<Set<string>>) =>
  async (ctx: Ctx, rows: Rows) => {
    const [faults, there] = [await against(ctx, rows), await known(ctx, rows)];
    const keys = rows.map(keyOf);
    const earlier = repeats(keys);
    return faults.map((of, at) => [
      ...of,
      ...(earlier.has(at) ? [{ column: '人员编号', message: '与本表前面的行重复' }] : []),
      ...(there.has(keys[at] ?? '') ? [{ column: '人员编号', message: '该记录已在库' }] : []),
    ]);
  };

async function complete(ctx: Ctx, rows: Rows) {
  const known = await cadresOf(ctx, rows);
  return rows.map((row) => {
    const cadre = known.get(String(row.cadre_uid));
    if (!cadre) throw new Error('a cadre that the check has found is gone');
    return cadre;
  });
}

const honourKey = (row: Readonly<Record<string, unknown>>) =>
  [row.cadre_uid, row.honour_code, row.document_no ?? ''].join('|');
const historyKey = (row: Readonly<Record<string, unknown>>) =>
  [row.cadre_uid, row.year, row.level, row.plan_no ?? ''].join('|');

/** 功勋荣誉 from a sheet. */
export const honourImport = importOf(cadreHonour, honourForm, 'cadre-honours', {
  permission: RIGHTS.cadreImport,
  most: 50_000,
  audit: 'recuperation.honours-import',
  examples: [{ 人员编号: 'JX0000001', 功勋荣誉: '一等功', 授予单位: '某部', 授予日期: '1979-03-16', 已核验: '是' }],
  against: onlyOnce(honourKey, async (ctx, rows) => {
    const found = await tables(ctx)
      .selectFrom('cadre_honour')
      .select(['cadre_uid', 'honour_code', 'document_no'])
      .where(sql<boolean>`cadre_uid = any(${rows.map((row) => String(row.cadre_uid))}::text[])`)
      .execute();
    return new Set(found.map(honourKey));
  }),
  complete,
});

/** 历史疗养 from a sheet. */
export const historyImport = importOf(cadreRecuperation, historyForm, 'cadre-recuperations', {
  permission: RIGHTS.cadreImport,
  most: 50_000,
  audit: 'recuperation.history-import',
  examples: [{ 人员编号: 'JX0000001', 年度: '2021', 疗养级别: '市级', 计划编号: 'LY2021-01', 已参加: '是' }],
  against: onlyOnce(historyKey, async (ctx, rows) => {
    const found = await tables(ctx)
      .selectFrom('cadre_recuperation')
      .select(['cadre_uid', 'year', 'level', 'plan_no'])
      .where(sql<boolean>`cadre_uid = any(${rows.map((row) => String(row.cadre_uid))}::text[])`)
      .execute();
    return new Set(found.map(historyKey));
  }),
  complete,
});
