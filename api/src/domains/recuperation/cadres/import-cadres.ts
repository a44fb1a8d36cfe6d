import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { blindIndex } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { importOf } from '../../../platform/records/index.ts';
import { parseIdNumber } from '../../people/index.ts';
import { RIGHTS } from '../permissions.ts';
import { cadreForm, retiredCadre } from './cadre.record.ts';
import { institutionsOf } from './institutions.ts';
import { renewCadres } from './renew-cadres.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** E-0001 of a column: why a text is no ID number. */
export function wrongIdNumber(text: string, ctx: Ctx): string | undefined {
  const parsed = parseIdNumber(text, { today: localDateOf(ctx.app.clock.now()) });
  return parsed.ok ? undefined : parsed.message;
}

const textOf = (row: Readonly<Record<string, unknown>>, key: string) => String(row[key] ?? '');

/** Places whose text stands before them already; in one pass, however long the sheet. */
export function repeats(texts: readonly string[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const found = new Set<number>();
  for (const [at, text] of texts.entries()) {
    if (text !== '' && seen.has(text)) found.add(at);
    seen.add(text);
  }
  return found;
}

/** The index of what a row says is its number; empty for what is none. */
function idIndexOf(ctx: Ctx, text: string): string {
  const parsed = parseIdNumber(text, { today: localDateOf(ctx.app.clock.now()) });
  return parsed.ok ? (blindIndex(ctx.app.keys, { name: 'retired_cadre.id_no', kind: 'id' }, parsed.idNo18) ?? '') : '';
}

/** Whose the numbers are that the mirror knows: by their index. */
async function numbersKnown(ctx: Ctx, indexes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tables(ctx)
    .selectFrom('retired_cadre')
    .select(['id_no_index as index', 'cadre_uid as uid'])
    .where(sql<boolean>`id_no_index = any(${indexes.filter((index) => index !== '')}::text[])`)
    .execute();
  return new Map(found.map(({ index, uid }) => [index, uid]));
}

/** A row of somebody whom the mirror knows renews him (03 §29.8); two rows of one person, and one number of two, are wrong. */
async function against(ctx: Ctx, rows: Rows) {
  const uids = rows.map((row) => textOf(row, 'cadre_uid'));
  const orgs = await institutionsOf(
    ctx,
    rows.map((row) => textOf(row, 'org_code')),
  );
  const earlier = repeats(uids);
  const indexes = rows.map((row) => idIndexOf(ctx, textOf(row, 'id_no')));
  const sameNumber = repeats(indexes);
  const numbered = await numbersKnown(ctx, indexes);
  return rows.map((row, at) => [
    ...(orgs.has(textOf(row, 'org_code')) ? [] : [{ column: '军休机构编号', message: '没有该军休机构' }]),
    ...(earlier.has(at) ? [{ column: '人员编号', message: '与本表前面的行重复' }] : []),
    // One person under two numbers of the mirror would be found, and marked dead, under one of them alone.
    ...(sameNumber.has(at) ? [{ column: '身份证号', message: '与本表前面的行重复' }] : []),
    ...((numbered.get(indexes[at] ?? '') ?? uids[at]) === uids[at]
      ? []
      : [{ column: '身份证号', message: '该身份证号已在库，属于另一人员编号' }]),
  ]);
}

async function complete(ctx: Ctx, rows: Rows) {
  const orgs = await institutionsOf(
    ctx,
    rows.map((row) => textOf(row, 'org_code')),
  );
  return rows.map((row) => {
    const org = orgs.get(textOf(row, 'org_code'));
    if (!org) throw new Error('an institution that the check has found is gone');
    const parsed = parseIdNumber(textOf(row, 'id_no'), { today: localDateOf(ctx.app.clock.now()) });
    const { org_id, org_path, district_code } = org;
    return { org_id, org_path, district_code, ...(parsed.ok && { id_no: parsed.idNo18 }) };
  });
}

/** 军休干部 from a sheet (03 §29.8: until the interface of 军休服务管理系统 exists). */
export const cadreImport = importOf(retiredCadre, cadreForm, 'retired-cadres', {
  permission: RIGHTS.cadreImport,
  most: 50_000,
  audit: 'recuperation.cadres-import',
  examples: [
    {
      人员编号: 'JX0000001',
      军休机构编号: 'J01',
      姓名: '张三',
      身份证号: '310109195003153218',
      性别: '男',
      出生日期: '1950-03-15',
      类别: '退休',
      原职级: '正团',
      服务状态: '在管',
    },
  ],
  against,
  complete,
  renew: renewCadres,
});
