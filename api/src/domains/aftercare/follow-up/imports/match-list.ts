import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import { personIndex } from '../../../people/index.ts';
import { seenBy } from '../plans/reach.ts';
import { EMPLOYMENT_STATES, type EmploymentState } from '../words.ts';
import type { ListRow } from './read-list.ts';

/** A person of the caller's scope whom a row may mean. */
export interface Candidate {
  planId: string;
  personName: string;
  idNo: string;
  dischargeDate: string;
  employment: string;
}

/** 一致: number and name are the person's; 待选: by the name alone, which decides nothing by itself; 未找到. */
export const MATCHES = { SURE: '一致', CHOOSE: '请选择', DIFFERS: '姓名不一致', NONE: '未找到' } as const;
export type Match = keyof typeof MATCHES;

export interface MatchedRow extends Omit<ListRow, 'name' | 'idNo'> {
  /** Masked: the list is the company's, the page is anybody's who looks over a shoulder. */
  personName: string;
  match: Match;
  candidates: Candidate[];
  /** What the clerk should look at before he takes it. */
  hint: string | null;
}

/** Finds whom the rows mean, by number and else by name, in two statements. */
export async function matchList(ctx: Ctx, rows: readonly ListRow[]): Promise<MatchedRow[]> {
  const { keys } = ctx.app;
  const keyed = rows.map((row) => ({
    row,
    number: row.idNo ? personIndex.idNo(keys, row.idNo) : null,
    name: personIndex.name(keys, row.name),
  }));
  const found = await tables(ctx)
    .selectFrom('follow_up_plan as p')
    .innerJoin('person as h', 'h.id', 'p.person_id')
    .leftJoin('employment_snapshot as s', 's.person_id', 'p.person_id')
    .select([
      'p.id as planId',
      'p.person_name_masked as personName',
      'h.id_no_masked as idNo',
      'h.id_no_bi',
      'h.name_bi',
    ])
    .select(['p.discharge_date as dischargeDate', 's.employer_name as employerName'])
    .select((eb) => eb.ref('s.employment_state').$castTo<EmploymentState | null>().as('state'))
    .where('p.state', '<>', 'CLOSED')
    .where(sql<boolean>`${seenBy('p')(ctx)}`)
    .where(
      sql<boolean>`(h.id_no_bi = any(${keyed.flatMap(({ number }) => number ?? [])}::text[])
        or h.name_bi = any(${keyed.flatMap(({ number, name }) => (number ? [] : (name ?? [])))}::text[]))`,
    )
    .orderBy('p.plan_no')
    .execute();
  const codes = await otherCodes(ctx, rows);
  return keyed.map(({ row: { name, idNo: _, ...row }, number, name: nameKey }) => {
    const own = found.filter((one) => (number ? one.id_no_bi === number : one.name_bi === nameKey));
    const [first] = own;
    const match: Match = !first ? 'NONE' : !number ? 'CHOOSE' : first.name_bi === nameKey ? 'SURE' : 'DIFFERS';
    const others = (codes.get(row.employerName) ?? []).filter((code) => code !== row.employerUscc);
    return {
      ...row,
      personName: mask('name', name),
      match,
      candidates: own.map(({ planId, personName, idNo, dischargeDate, state, employerName }) => ({
        planId,
        personName,
        idNo,
        dischargeDate,
        employment: state ? `${EMPLOYMENT_STATES[state]}${employerName ? `（${employerName}）` : ''}` : '没有记录',
      })),
      hint: others.length > 0 ? `该单位名称还登记过统一社会信用代码${others.join('、')}，请核对` : null,
    };
  });
}

/** The codes under which these employers were recorded before. */
async function otherCodes(ctx: Ctx, rows: readonly ListRow[]): Promise<Map<string, string[]>> {
  const found = await tables(ctx)
    .selectFrom('follow_up_record')
    .select(['employer_name', 'employer_uscc'])
    .distinct()
    .where(sql<boolean>`employer_name = any(${[...new Set(rows.map(({ employerName }) => employerName))]}::text[])`)
    .where('employer_uscc', 'is not', null)
    .orderBy('employer_uscc')
    .execute();
  const byName = Map.groupBy(found, ({ employer_name }) => employer_name ?? '');
  return new Map([...byName].map(([name, of]) => [name, of.flatMap(({ employer_uscc }) => employer_uscc ?? [])]));
}
