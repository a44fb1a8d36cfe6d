import { isLocalDate } from '../../../../platform/calendar/index.ts';
import type { SheetRow } from '../../../../platform/files/sheets/read-sheet.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type JudgedSheetRow, sheetImportOf } from '../../../../platform/records/index.ts';
import { lockCompletion, touch } from '../lock-completion.ts';
import { COMPLETION } from '../record-type.ts';
import { CERTIFICATE_TYPES, faultsOfNumbers } from './certificate.ts';
import { type JudgedRow, readCompletionRows } from './read-rows.ts';
import { EXAM_RESULTS } from './result.ts';
import { type GivenRow, type ReadRow, readGiven, writeRows } from './save-rows.ts';

const SEQ = '序号';
const NAME = '姓名';
/** Columns by the field that they fill in. */
const COLUMNS = {
  examTheory: '理论成绩',
  examPractice: '实操成绩',
  examResult: '考试结果',
  certificateType: '证书类型',
  certificateNo: '证书编号',
  certificateDate: '发证日期',
} as const;

type Completion = Awaited<ReturnType<typeof lockCompletion>>;
type Fault = JudgedSheetRow<ReadRow>['faults'][number];

/** The code of a word; undefined for one that is none. */
const codeOf = <Code extends string>(words: Readonly<Record<Code, string>>, said: string): Code | undefined =>
  (Object.keys(words) as Code[]).find((code) => words[code] === said);

/** What a line says of one trainee. An empty cell leaves what stands: results and certificate numbers may come in two files. */
function givenOf({ cell }: SheetRow, row: JudgedRow, say: (column: string, message: string) => void): GivenRow {
  const text = (field: keyof typeof COLUMNS) => cell(COLUMNS[field]);
  const result = text('examResult') ? codeOf(EXAM_RESULTS, text('examResult')) : row.examResult;
  if (!result) say(COLUMNS.examResult, `应为${Object.values(EXAM_RESULTS).join('、')}`);
  const type = text('certificateType') ? codeOf(CERTIFICATE_TYPES, text('certificateType')) : row.certificateType;
  if (type === undefined) say(COLUMNS.certificateType, `应为${Object.values(CERTIFICATE_TYPES).join('、')}`);
  const date = text('certificateDate') || row.certificateDate;
  if (date !== null && !isLocalDate(date)) say(COLUMNS.certificateDate, '请填写日期，如2026-07-10');
  return {
    runTraineeId: row.runTraineeId,
    examTheory: text('examTheory') || row.examTheory,
    examPractice: text('examPractice') || row.examPractice,
    examResult: result ?? null,
    certificateType: type ?? null,
    certificateNo: text('certificateNo') || row.certificateNo,
    certificateDate: date,
  };
}

/** Which trainee a line is of, by his number in the run; his name, where it stands, has to be his as it is shown. */
function traineeOf({ cell }: SheetRow, known: readonly JudgedRow[], taken: ReadonlySet<string>): JudgedRow | Fault {
  const row = known.find(({ seq }) => String(seq) === cell(SEQ));
  if (!row) return { column: SEQ, message: '本班次没有这个序号的学员' };
  if (taken.has(row.runTraineeId)) return { column: SEQ, message: '同一学员只能填写一行' };
  if (row.left) return { column: SEQ, message: '该学员已退训，不用登记' };
  if (cell(NAME) && cell(NAME) !== row.nameMasked)
    return { column: NAME, message: `序号${row.seq}的学员是${row.nameMasked}` };
  return row;
}

async function judge(tx: Ctx, one: Completion, lines: readonly SheetRow[]): Promise<JudgedSheetRow<ReadRow>[]> {
  const known = (await readCompletionRows(tx, [one.id], { seen: 'all' })).get(one.id) ?? [];
  const taken = new Set<string>();
  const given: { line: number; given: GivenRow }[] = [];
  const faults = lines.map((line, n): Fault[] => {
    const row = traineeOf(line, known, taken);
    if ('column' in row) return [row];
    taken.add(row.runTraineeId);
    const own: Fault[] = [];
    const said = givenOf(line, row, (column, message) => void own.push({ column, message }));
    if (own.length === 0) given.push({ line: n, given: said });
    return own;
  });
  const { read, faults: found } = await readGiven(
    tx,
    one.examKind,
    known,
    given.map((each) => each.given),
  );
  const doubled = await faultsOfNumbers(tx, read, (at) => `rows.${at}.certificateNo`);
  for (const { path, message } of [...found, ...doubled]) {
    const [, at = '', field = ''] = path.split('.');
    const line = given[Number(at)]?.line;
    const column = Object.entries(COLUMNS).find(([key]) => key === field)?.[1] ?? SEQ;
    if (line !== undefined) faults[line]?.push({ column, message });
  }
  const readOf = new Map(given.map(({ line }, at) => [line, read[at] ?? null]));
  return lines.map(({ row }, n) => ({ row, value: readOf.get(n) ?? null, faults: faults[n] ?? [] }));
}

/** 导入考试结果、证书编号 (02 §16.4 batch) into an application that is being written. */
export const completionRowsImport = sheetImportOf<Completion, ReadRow>({
  kind: 'run-completion-rows',
  title: '考试结果',
  permission: 'training.completion:apply',
  audit: 'training.completion.import',
  titles: [SEQ, NAME, ...Object.values(COLUMNS)],
  most: 500,
  examples: [['1', '', '86', '90.5', '', '职业技能等级证书', 'SH2026000001', '2026-07-10']],
  parentType: COMPLETION,
  lock: (tx, id) => lockCompletion(tx, { id }),
  judge,
  write: async (tx, one, rows) => {
    await writeRows(tx, one.id, rows);
    await touch(tx, one.id);
  },
});
