import { addDays, localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, DomainError, requireReason } from '../../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../../platform/files/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { withinScope } from '../../../../platform/lists/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import { bureausOf } from '../../district-office.ts';
import { placeOf } from '../../place-of.ts';
import { lockCompletion } from '../lock-completion.ts';
import { completionRules } from '../parameters.ts';
import { COMPLETION } from '../record-type.ts';
import { type CertificateType, requireOwnNumbers } from '../rows/certificate.ts';
import { type JudgedRow, readCompletionRows } from '../rows/read-rows.ts';
import { completionResultOf, type ExamResult } from '../rows/result.ts';
import { type GivenRow, readGiven } from '../rows/save-rows.ts';
import type { Amended, AmendedRow } from './amended-row.type.ts';
import { AMENDMENT, completionAmendment } from './amendment.record.ts';
import { ledgeredRuns } from './ledgered.ts';
import { tellOfAsking } from './tell.ts';

/** Certificates that came after completion (T24-5). */
interface CertificatesGiven {
  rows: readonly {
    runTraineeId: string;
    certificateType: CertificateType;
    certificateNo: string;
    certificateDate: string;
  }[];
  reason: string;
  fileIds: readonly string[];
}

/** Another result of an exam, or the same with the attendance that was corrected since (T24-6). */
interface ResultGiven {
  runTraineeId: string;
  examTheory?: string | null;
  examPractice?: string | null;
  examResult?: ExamResult | null;
  reason: string;
  fileIds: readonly string[];
}

type Completion = Awaited<ReturnType<typeof lockCompletion>>;
const MOST_ROWS = 500;

export const amendedOf = (row: JudgedRow): Amended => ({
  examTheory: row.examTheory,
  examPractice: row.examPractice,
  examResult: row.examResult,
  attendanceRate: row.attendanceRate,
  result: row.result,
  reason: row.reason,
  certificateType: row.certificateType,
  certificateNo: row.certificateNo,
  certificateDate: row.certificateDate,
});

/**
 * 补登证书 of an own run that was completed, for its district to confirm.
 *
 * @throws NOT_FOUND, E-0503 before it is completed, E-2410 once the days are over, BAD_INPUT
 */
export async function askForCertificates(
  ctx: Ctx,
  id: string,
  given: CertificatesGiven,
  requestId: string,
): Promise<string> {
  const asked = await once(ctx, 'askForCompletionCertificates', requestId, { id, given }, async (tx) => {
    const seen = await lockCompletion(tx, { id, states: ['PASSED'] });
    const one = await withinScope(tx, COMPLETION, seen, ({ orgId }) => orgId === requireUser(tx).orgId);
    const { certificateDays } = await readParameter(tx, completionRules);
    const until = addDays(one.passedOn ?? '', certificateDays);
    if (localDateOf(tx.app.clock.now()) > until)
      throw new DomainError('E-2410', `补登证书的期限为结课后${certificateDays}天，已于${until}截止`);
    if (given.rows.length === 0 || given.rows.length > MOST_ROWS)
      throw badInput([{ path: 'input.rows', message: '请填写证书' }]);
    const content = await amended(tx, one, given.rows, ({ certificateNo }) => certificateNo === null);
    return { id: await write(tx, one, 'CERTIFICATE', content, given) };
  });
  return asked.id;
}

/**
 * 更正结果 of a trainee by the district where the institution is, for the city to agree to. His attendance is counted anew.
 *
 * @throws NOT_FOUND, E-0503, E-2412 once there is a ledger, BAD_INPUT where nothing would change
 */
export async function askForResult(ctx: Ctx, id: string, given: ResultGiven, requestId: string): Promise<string> {
  const asked = await once(ctx, 'askForResultCorrection', requestId, { id, given }, async (tx) => {
    const one = await withinScope(tx, COMPLETION, await lockCompletion(tx, { id, states: ['PASSED'] }));
    if ((await ledgeredRuns(tx, [one.runId])).has(one.runId)) throw LEDGERED();
    const content = await amended(tx, one, [given], () => true);
    if (content.every(({ before, after }) => JSON.stringify(before) === JSON.stringify(after)))
      throw badInput([{ path: 'input.examResult', message: '更正后的成绩、出勤率和结果与原来相同' }]);
    const made = await write(tx, one, 'RESULT', content, given);
    await advance(tx, { type: AMENDMENT, action: 'toCity', rows: [{ id: made }], mode: 'CASCADE' });
    return { id: made };
  });
  return asked.id;
}

export const LEDGERED = () => new DomainError('E-2412', '本班次已生成报销台账，结果不能更正，请按台账冲销办理');

/** What rows are and would be; what is not given stays. @throws BAD_INPUT naming every field */
async function amended(
  tx: Ctx,
  one: Completion,
  given: readonly Partial<GivenRow>[],
  open: (row: JudgedRow) => boolean,
): Promise<AmendedRow[]> {
  const known = (await readCompletionRows(tx, [one.id], { seen: 'all' })).get(one.id) ?? [];
  const anew = (await readCompletionRows(tx, [one.id], { seen: 'all', anew: true })).get(one.id) ?? [];
  const bars = await readParameter(tx, completionRules);
  const ofTrainee = (rows: readonly JudgedRow[], id: string | undefined) =>
    rows.find((row) => row.runTraineeId === id?.toLowerCase());
  const full = given.map((said): GivenRow => {
    const row = ofTrainee(known, said.runTraineeId);
    const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== null));
    return { runTraineeId: '', ...(row && amendedOf(row)), ...told };
  });
  const { read, faults } = await readGiven(tx, one.examKind, known, full);
  const paths = faults.map(({ path, message }) => ({ path: `input.${path}`, message }));
  for (const [at, { runTraineeId }] of full.entries()) {
    const row = ofTrainee(known, runTraineeId);
    if (row && (row.left || !open(row)))
      paths.push({
        path: `input.rows.${at}.runTraineeId`,
        message: row.left ? '学员已退训' : `${row.seq}号学员已有证书编号`,
      });
  }
  if (new Set(full.map(({ runTraineeId }) => runTraineeId)).size < full.length)
    paths.push({ path: 'input.rows', message: '同一学员只能填写一次' });
  if (paths.length > 0) throw badInput(paths);
  await requireOwnNumbers(tx, read, (at) => `input.rows.${at}.certificateNo`);
  return read.flatMap(({ runTraineeId, ...said }): AmendedRow[] => {
    const row = ofTrainee(known, runTraineeId);
    if (!row) return [];
    const before = amendedOf(row);
    const { certificateType, certificateNo, certificateDate, examTheory, examPractice, examResult } = said;
    const certificate = { certificateType, certificateNo, certificateDate };
    const { seq, nameMasked } = row;
    // A certificate alone says nothing new of exam and attendance.
    if (certificateNo !== before.certificateNo)
      return [{ runTraineeId, seq, nameMasked, before, after: { ...before, ...certificate } }];
    const attendanceRate = ofTrainee(anew, runTraineeId)?.attendanceRate ?? null;
    const judged = completionResultOf({ rate: attendanceRate, exam: examResult, left: row.left }, bars);
    const after = { ...before, examTheory, examPractice, examResult, attendanceRate, ...judged };
    return [{ runTraineeId, seq, nameMasked, before, after }];
  });
}

async function write(
  tx: Ctx,
  one: Completion,
  kind: 'CERTIFICATE' | 'RESULT',
  content: readonly AmendedRow[],
  given: { reason: string; fileIds: readonly string[] },
): Promise<string> {
  const reason = requireReason(given.reason, { path: 'input.reason', asked: '请填写原因' });
  if (given.fileIds.length === 0) throw badInput([{ path: 'input.fileIds', message: '请上传证明材料' }]);
  const orgId = (await bureausOf(tx, [one.districtCode])).get(one.districtCode);
  if (!orgId) throw new Error(`no bureau of district ${one.districtCode}`);
  const values = {
    amendment_no: await takeBusinessNo(tx, 'COMPLETION_AMENDMENT', one.districtCode),
    kind,
    completion_id: one.id,
    run_id: one.runId,
    institution_org_id: one.orgId,
    content,
    reason,
  };
  const place = await placeOf(tx, orgId, one.districtCode);
  const id = await insertRecord(tx, completionAmendment, values, {
    place,
    start: kind === 'CERTIFICATE' ? 'supply' : 'correct',
  });
  await attachFiles(tx, { type: AMENDMENT, id }, uploads(given.fileIds, 'PROOF', '证明材料'));
  await tellOfAsking(tx, one, { id, orgId, no: values.amendment_no, kind });
  return id;
}
