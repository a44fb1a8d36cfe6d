import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { commonWords, exportDay, inWords, maskedList, nameWithin } from '../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { regionWords } from '../../people/index.ts';
import { candidateFlow } from '../candidate.flow.ts';
import { type CandidateType, ConsentState, InsuranceState, MatchResult } from '../candidates/candidate.type.ts';
import { type CandidateFilterInput, candidateWhere } from '../candidates/candidate-filter.ts';
import { candidatePages } from '../candidates/find-candidates.ts';
import { CONSENT_STATES, INSURANCE_STATES, MATCH_RESULTS } from './words.ts';

const text = z.string().max(60).nullish();
const months = z.number().int().min(0).max(600).nullish();

/** The API's `CandidateFilter`, field by field. */
const candidateFilterSchema: z.ZodType<CandidateFilterInput> = z.strictObject({
  search: text,
  districtCode: text,
  states: z.array(z.enum(Object.keys(candidateFlow.states))).nullish(),
  matchResults: z.array(z.enum(MatchResult)).nullish(),
  consentStates: z.array(z.enum(ConsentState)).nullish(),
  pensionStates: z.array(z.enum(InsuranceState)).nullish(),
  medicalStates: z.array(z.enum(InsuranceState)).nullish(),
  batchId: text,
  direction: text,
  dischargedFrom: exportDay,
  dischargedTo: exportDay,
  minMonths: months,
  minServiceMonths: months,
});

const who: readonly ExportColumn<CandidateType>[] = [
  { title: '编号', width: 22, value: (c) => c.candidateNo },
  { title: '姓名', value: (c) => c.name },
  { title: '身份证号码', width: 22, value: (c) => c.idNo },
  { title: '区', value: (c) => c.districtName },
];

const listColumns: readonly ExportColumn<CandidateType>[] = [
  ...who,
  { title: '退役日期', value: (c) => c.dischargeDate },
  { title: '服役年限（月）', value: (c) => c.serviceMonths },
  { title: '安置去向', width: 24, value: (c) => c.placementDirection },
  { title: '待安排起始', value: (c) => c.waitingStart },
  { title: '待安排截止', value: (c) => c.waitingEnd },
  { title: '已满月数', value: (c) => c.fullMonths },
  { title: '养老状态', value: (c) => INSURANCE_STATES[c.pensionState] },
  { title: '医疗状态', value: (c) => INSURANCE_STATES[c.medicalState] },
  { title: '匹配结果', value: (c) => MATCH_RESULTS[c.matchResult] },
  { title: '确认状态', value: (c) => CONSENT_STATES[c.consentState] },
  { title: '批次', width: 26, value: (c) => c.batchNo },
  { title: '办理结果', value: (c) => c.stateTitle },
  { title: '失败原因', width: 32, value: (c) => c.failureReason },
];

/** One row per field that differs. */
interface DifferenceRow {
  candidate: CandidateType;
  field: CandidateType['comparison'][number];
}

const differenceColumns: readonly ExportColumn<DifferenceRow>[] = [
  ...who.map(({ value, ...column }) => ({ ...column, value: (row: DifferenceRow) => value(row.candidate) })),
  { title: '比对项', value: ({ field }) => field.title },
  { title: '安置系统', width: 24, value: ({ field }) => field.placement },
  { title: '社保系统', width: 24, value: ({ field }) => field.social },
  { title: '规则', width: 32, value: ({ field }) => field.rule },
  { title: '当前状态', value: ({ candidate }) => candidate.stateTitle },
];

/** Who has differences that somebody has to look at. */
const differing = (filter: CandidateFilterInput): CandidateFilterInput => ({
  ...filter,
  states: ['MISMATCH', 'VERIFYING'],
});

async function* differencePages(ctx: Ctx, filter: CandidateFilterInput): AsyncGenerator<DifferenceRow[]> {
  for await (const page of candidatePages(ctx, differing(filter))) {
    yield page.flatMap((candidate) =>
      candidate.comparison.filter((field) => !field.equal).map((field) => ({ candidate, field })),
    );
  }
}

const insuranceWords = (title: string, states: CandidateFilterInput['pensionStates']) =>
  states?.length ? `${title}${inWords(states, (state) => INSURANCE_STATES[state])}` : null;

/** 「批次…」 where somebody of the batch is on the caller's list. */
const batchWords = async (ctx: Ctx, batchId: string) =>
  nameWithin(
    ctx,
    sql`(select '批次' || b.batch_no from entitlement_batch b where b.id = c.batch_id)`,
    sql`entitlement_candidate c where ${await candidateWhere(ctx, { batchId })}`,
    '按批次',
  );

const words = async (filter: CandidateFilterInput, ctx: Ctx) => [
  inWords(filter.states, (state) => candidateFlow.states[state]?.title),
  inWords(filter.matchResults, (result) => MATCH_RESULTS[result]),
  inWords(filter.consentStates, (state) => CONSENT_STATES[state]),
  insuranceWords('养老', filter.pensionStates),
  insuranceWords('医疗', filter.medicalStates),
  regionWords(filter.districtCode),
  filter.batchId && (await batchWords(ctx, filter.batchId)),
  filter.direction && `安置去向含${filter.direction}`,
  filter.minMonths != null && `已满${filter.minMonths}个月`,
  filter.minServiceMonths != null && `服役满${filter.minServiceMonths}个月`,
  ...commonWords({ search: filter.search, from: filter.dischargedFrom, to: filter.dischargedTo }),
];

const common = { schema: candidateFilterSchema, permission: 'entitlement:export' };
const audit = { event: 'entitlement.export', objectType: 'candidate' };

/** 名单 (8.7): the caller's scope, masked. */
export const candidatesExport = maskedList<CandidateFilterInput, CandidateType>({
  ...common,
  kind: 'entitlement-list',
  title: '免申即享名单',
  unit: '人',
  from: async (ctx, filter) => sql`entitlement_candidate c where ${await candidateWhere(ctx, filter)}`,
  columns: listColumns,
  pages: candidatePages,
  words,
  audit: { ...audit, detail: { kind: 'list' } },
});

/** 差异 (8.7): the caller's scope, masked. */
export const differencesExport = maskedList<CandidateFilterInput, DifferenceRow>({
  ...common,
  kind: 'entitlement-differences',
  title: '免申即享匹配差异',
  unit: '项',
  from: async (ctx, filter) => sql`
    entitlement_candidate c cross join lateral jsonb_array_elements(c.match_detail) field
     where ${await candidateWhere(ctx, differing(filter))} and not (field->>'equal')::boolean`,
  columns: differenceColumns,
  pages: differencePages,
  words: (filter, ctx) => words({ ...filter, states: null }, ctx),
  audit: { ...audit, detail: { kind: 'differences' } },
});
