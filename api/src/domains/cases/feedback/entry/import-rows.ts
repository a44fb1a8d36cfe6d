import type { LocalDate } from '../../../../platform/calendar/index.ts';
import { faultsOfBody } from '../../../../platform/exchange/index.ts';
import { checkResult } from '../contracts/check-result.ts';
import type { FeedbackContract } from '../contracts/contract.ts';
import { type FeedbackBody, feedbackSchema } from '../feedback.schema.ts';
import { FEEDBACK_TYPES, type FeedbackType } from '../words.ts';

/** One line of a department's file, read. */
export interface ImportRow {
  /** Line of the file, the header being 1. */
  row: number;
  bjNo?: string;
  seq?: number;
  body: FeedbackBody;
  /** What stood in its columns, where somebody may have to correct it. */
  values?: Readonly<Record<string, string>>;
}

export interface RowFault {
  row: number;
  column: string;
  message: string;
}

const FIXED = [
  '办件编号',
  '身份证号码',
  '事项代码',
  '序号',
  '反馈类型',
  '外部状态代码',
  '外部状态',
  '办理时间',
  '经办人',
  '经办机构',
  '联系电话',
  '原因',
  '建议',
  '需补正材料',
] as const;

/** Columns without which a file says nothing. */
export const NEEDED: readonly string[] = ['办件编号', '反馈类型', '外部状态'];

/** Columns of a department's file: what every message has, then the fields of its contract (3.7). */
export function importColumns(contract: Pick<FeedbackContract, 'fields'>): string[] {
  return [...FIXED, ...contract.fields.map(({ name }) => name)];
}

const PATH_COLUMNS: Readonly<Record<string, string>> = {
  'body.feedbackType': '反馈类型',
  'body.externalStatus.text': '外部状态',
  'body.externalStatus.code': '外部状态代码',
  'body.personIdNo': '身份证号码',
  'body.matterCode': '事项代码',
  'body.handledAt': '办理时间',
  'body.handledBy': '经办人',
  'body.handledOrg': '经办机构',
  'body.contactPhone': '联系电话',
  'body.reasonText': '原因',
  'body.suggestion': '建议',
  'body.requiredMaterials': '需补正材料',
};

/** Reads and checks the lines behind the header; those with a fault are not among the rows. */
export function readImportRows(
  lines: readonly (readonly string[])[],
  contract: FeedbackContract,
  today: LocalDate,
): { rows: ImportRow[]; faults: RowFault[] } {
  const [header = [], ...data] = lines;
  const names = header.map((name) => name.trim());
  const rows: ImportRow[] = [];
  const faults: RowFault[] = [];
  data.forEach((cells, index) => {
    const line = index + 2;
    const value = (column: string) => cells[names.indexOf(column)]?.trim() || undefined;
    const row = readRow(line, value, contract);
    const wrong = faultsOfRow(row, value('序号'), contract, today);
    for (const column of wrong) faults.push({ row: line, column, message: value(column) ? '填写不正确' : '必须填写' });
    if (wrong.length === 0) rows.push(row);
  });
  return { rows, faults };
}

function faultsOfRow(row: ImportRow, seq: string | undefined, contract: FeedbackContract, today: LocalDate): string[] {
  const { body, bjNo } = row;
  const paths = [
    ...faultsOfBody(feedbackSchema, body, today),
    ...checkResult(contract, body.feedbackType, body.resultData).faults,
  ];
  // A rule that depends on another field is reported once more as the whole body.
  const columns = paths
    .filter((path) => path !== 'body')
    .map((path) => PATH_COLUMNS[path] ?? path.replace('body.resultData.', ''));
  if (!bjNo && !(body.personIdNo && body.matterCode)) columns.push('办件编号');
  if (seq !== undefined && row.seq === undefined) columns.push('序号');
  return [...new Set(columns)];
}

const CODES = new Map<string, FeedbackType>(
  (Object.entries(FEEDBACK_TYPES) as [FeedbackType, string][]).flatMap(([code, name]) => [
    [code, code],
    [name, code],
  ]),
);

function readRow(row: number, value: (column: string) => string | undefined, contract: FeedbackContract): ImportRow {
  const given = value('反馈类型') ?? '';
  const materials = value('需补正材料')
    ?.split(/[；;]/)
    .map((name) => ({ name: name.trim() }));
  const bjNo = value('办件编号')?.toUpperCase();
  const seq = value('序号');
  const code = value('外部状态代码');
  const entries: [keyof FeedbackBody, unknown][] = [
    ['personIdNo', value('身份证号码')],
    ['matterCode', value('事项代码')],
    ['handledAt', isoOf(value('办理时间'))],
    ['handledBy', value('经办人')],
    ['handledOrg', value('经办机构')],
    ['contactPhone', value('联系电话')],
    ['reasonText', value('原因')],
    ['suggestion', value('建议')],
    ['requiredMaterials', materials],
  ];
  const body = {
    ...Object.fromEntries(entries.filter(([, one]) => one !== undefined)),
    feedbackType: CODES.get(given) ?? (given as FeedbackType),
    externalStatus: { text: value('外部状态') ?? '', ...(code ? { code } : {}) },
    resultData: Object.fromEntries(contract.fields.flatMap(({ name }) => (value(name) ? [[name, value(name)]] : []))),
  };
  return {
    row,
    body,
    ...(bjNo ? { bjNo } : {}),
    ...(seq && /^\d{1,9}$/.test(seq) ? { seq: Number(seq) } : {}),
  };
}

/** `2026-03-04 10:00[:00]` as local time; anything else stays as it is and fails the check. */
function isoOf(text: string | undefined): string | undefined {
  const [, day, time, seconds = ':00'] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})?$/.exec(text ?? '') ?? [];
  return day ? `${day}T${time}${seconds}+08:00` : text;
}
