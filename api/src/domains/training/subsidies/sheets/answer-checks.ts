import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { requireReason } from '../../../../platform/errors/index.ts';
import { actorName, type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import type { Check } from '../checks.ts';
import { refusal } from '../refusal.ts';
import { lockSheet } from './lock-sheet.ts';
import { readChecks } from './read-checks.ts';

/** Why a sheet may be passed though a check is red (T27-3); the words stay with it. @throws NOT_FOUND, E-0503, E-0504, E-0005, E-2714 */
export async function answerCheck(
  ctx: Ctx,
  { id, version, code }: { id: string; version: number; code: Check['code'] },
  given: string,
): Promise<void> {
  const text = requireReason(given, { path: 'text', asked: '请填写核对说明' });
  await transaction(ctx, async (tx) => {
    const sheet = await lockSheet(tx, id, version, ['DIST_REVIEW']);
    const checks = (await readChecks(tx, [sheet.id])).get(sheet.id) ?? [];
    if (!checks.some((check) => check.code === code && !check.ok)) throw refusal('E-2721');
    const answer = { code, text, byName: actorName(tx.actor), at: localDateOf(tx.app.clock.now()) };
    const answers = [...sheet.checkAnswers.filter((one) => one.code !== code), answer];
    await tables(tx)
      .updateTable('subsidy_sheet')
      .set((e) => ({ check_answers: JSON.stringify(answers), version: e('version', '+', 1) }))
      .where('id', '=', sheet.id)
      .execute();
  });
}
