import { getOrg } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import {
  type ExportColumn,
  type ExportFile,
  exportFileName,
  makeExportFile,
  writeXlsx,
} from '../../../platform/files/index.ts';
import { type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import type { CandidateType } from '../candidates/candidate.type.ts';
import type { CandidateFilterInput } from '../candidates/candidate-filter.ts';
import { candidatePages } from '../candidates/find-candidates.ts';
import { CONSENT_STATES, INSURANCE_STATES, MATCH_RESULTS } from './words.ts';

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

async function* differencePages(ctx: Ctx, filter: CandidateFilterInput): AsyncGenerator<DifferenceRow[]> {
  for await (const page of candidatePages(ctx, { ...filter, states: ['MISMATCH', 'VERIFYING'] })) {
    yield page.flatMap((candidate) =>
      candidate.comparison.filter((field) => !field.equal).map((field) => ({ candidate, field })),
    );
  }
}

/** 名单 or 差异 as an Excel file: the caller's scope, masked, audited with rows and digest before a byte of it leaves (8.7). */
export async function exportCandidates(
  ctx: Ctx,
  kind: 'list' | 'differences',
  filter: CandidateFilterInput,
): Promise<{ name: string; file: ExportFile }> {
  const user = requireUser(ctx);
  const { shortName } = await getOrg(ctx, user.orgId);
  const title = kind === 'list' ? '免申即享名单' : '免申即享匹配差异';
  const common = { title, filter: shortName, notes: [['导出单位', user.orgName]] as const };
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      transaction(ctx, (tx) =>
        kind === 'list'
          ? writeXlsx(tx, target, { ...common, columns: listColumns, pages: candidatePages(tx, filter) })
          : writeXlsx(tx, target, { ...common, columns: differenceColumns, pages: differencePages(tx, filter) }),
      ),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'entitlement.export',
        objectType: 'candidate',
        detail: { kind, filter: { ...filter, search: filter.search ? true : undefined }, rows, sm3 },
      }),
  );
  return { name: exportFileName(title, shortName, ctx.app.clock.now()), file };
}
