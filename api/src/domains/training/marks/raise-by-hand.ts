import { localDateOf } from '../../../platform/calendar/index.ts';
import { kernelErrors, requireReason } from '../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../platform/files/index.ts';
import type { RecordActResultType } from '../../../platform/flow/index.ts';
import { type Ctx } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { MARK_KIND } from '../codes.ts';
import { libraryErrors } from '../errors.ts';
import { FieldReader } from '../fields.ts';
import { AUTOMATIC, FIXED } from './effects.ts';
import type { RaiseMarksInput } from './mark.input.ts';
import { done, type Outcome, requireSome, toResult, turnedDown } from './outcomes.ts';
import { raiseMarks } from './raise.ts';
import { MARKABLE_STATES, type Target } from './targets.ts';
import { lockVisible } from './visible-targets.ts';

/** Name under which the evidence of a mark hangs on it. */
export const MARK_RECORD = 'trainingMark';

/**
 * 标记 by a person, over one or many, with a result for each (T14-2, T15-2, 02 §2.4): what somebody else has marked alike answers E-1401, what
 * is not in a library E-1406, what lies elsewhere as if it were absent.
 *
 * @throws E-0501, E-0005, BAD_INPUT
 */
export async function raiseByHand(ctx: Ctx, input: RaiseMarksInput): Promise<RecordActResultType> {
  requireSome(input.rows.map(({ id }) => id));
  const mark = readMark(ctx, input);
  const { rows } = await once(ctx, 'raiseTrainingMarks', input.requestId, input, async (tx) => {
    const ids = input.rows.map(({ id }) => id);
    const targets = await lockVisible(tx, input.targetType, ids, 'raiseTrainingMarks');
    const judged = input.rows.map((row) => judge(row, targets.get(row.id.toLowerCase())));
    const wanted = judged.flatMap(({ target }) => (target ? [target] : []));
    const written = await raiseMarks(
      tx,
      input.targetType,
      wanted.map((target) => ({ ...mark, target, source: 'MANUAL' })),
    );
    for (const id of written.values())
      await attachFiles(tx, { type: MARK_RECORD, id }, uploads(input.fileIds, 'EVIDENCE', '证明材料'));
    return { rows: judged.map((one) => settle(one, written)) };
  });
  return toResult(rows);
}

interface Judged {
  outcome: Outcome;
  target?: Target;
}

function judge({ id, version }: RaiseMarksInput['rows'][number], target: Target | undefined): Judged {
  if (!target) return { outcome: turnedDown(id, '', 'NOT_FOUND', kernelErrors.NOT_FOUND) };
  if (target.version !== version)
    return { outcome: turnedDown(id, target.no, 'E-0504', kernelErrors['E-0504'], 'SKIPPED') };
  if (!MARKABLE_STATES.includes(target.state))
    return { outcome: turnedDown(id, target.no, 'E-1406', libraryErrors['E-1406']) };
  return { outcome: done(id, target.no), target };
}

function settle({ outcome, target }: Judged, written: ReadonlyMap<string, string>): Outcome {
  if (!target || written.has(target.id)) return outcome;
  return turnedDown(target.id, target.no, 'E-1401', libraryErrors['E-1401'], 'SKIPPED');
}

function readMark(ctx: Ctx, input: RaiseMarksInput) {
  const read = new FieldReader();
  read.code('kind', '标记类型', MARK_KIND, input.kind);
  if (AUTOMATIC.includes(input.kind)) read.reject('kind', libraryErrors['E-1402']);
  const { level, effects } = FIXED.get(input.kind) ?? input;
  if (level === 'HINT' && effects.length > 0) read.reject('effects', '提示级标记不设限制');
  if (level !== 'HINT' && effects.length === 0) read.reject('effects', '请选择限制事项');
  if (level === 'SEVERE' && input.fileIds.length === 0) read.reject('fileIds', '严重级标记须上传证明材料');
  if (input.toDate && input.toDate < localDateOf(ctx.app.clock.now())) read.reject('toDate', '截止日期不能早于今天');
  read.check();
  const reason = requireReason(input.reason, { path: 'reason', asked: '请填写标记原因' });
  return { kind: input.kind, level, effects: [...new Set(effects)], reason, toDate: input.toDate ?? null };
}
