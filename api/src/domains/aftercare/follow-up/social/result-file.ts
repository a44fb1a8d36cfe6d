import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import type { App, Ctx } from '../../../../platform/kernel/index.ts';
import { contentDisposition } from '../../../../server/content-disposition.ts';
import { httpContext } from '../../../../server/http-context.ts';

export const RESULT_FILE = '/exports/employment-file-result.csv';

const HOW: Readonly<Record<string, readonly [code: number, words: string]>> = {
  CORRECTED: [0, '更正后已接收'],
  DISMISSED: [1002, '不再处理'],
};

/** Texts are ours and hold neither a quote nor a line break. */
const csvOf = (lines: readonly (readonly (string | number)[])[]) =>
  `\ufeff${lines.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n')}\r\n`;

/** What became of 人社's file: every row that was not taken with its reason, and how many were. @throws NOT_FOUND */
export async function resultText(ctx: Ctx, intakeId: string): Promise<string> {
  const file = await tables(ctx)
    .selectFrom('exchange_intake as i')
    .innerJoin('data_channel as c', 'c.id', 'i.channel_id')
    .innerJoin('data_source as s', 's.id', 'c.source_id')
    .select(['i.id'])
    .where('i.id', '=', intakeId)
    .where('i.state', '=', 'DONE')
    .where(sql<boolean>`starts_with(s.code, ${'EMPLOYMENT_'})`)
    .executeTakeFirst();
  if (!file) throw refuse('NOT_FOUND');
  const bad = await tables(ctx)
    .selectFrom('exchange_bad_row')
    .select(['line', 'text', 'settled_how as how'])
    .where('intake_id', '=', intakeId)
    .orderBy('line')
    .execute();
  const lines = bad.map(({ line, text, how }) => {
    const [code, words] = (how && HOW[how]) || [1002, text];
    return [line, code, words] as const;
  });
  return csvOf([['行号', '应答码', '说明'], ...lines, ['其余各行', 0, '已接收']]);
}

/** `POST /exports/employment-file-result.csv` (dx.channel:view): the result file that goes back to 人社. */
export function employmentResultRoute(server: FastifyInstance, app: App): void {
  server.post(RESULT_FILE, { config: { access: ['dx.channel:view'] } }, async (http, reply) => {
    const parsed = z.object({ intakeId: z.uuid() }).safeParse(http.body);
    if (!parsed.success) throw badInput([{ path: 'intakeId', message: '数据接收编号不正确' }]);
    const { intakeId } = parsed.data;
    const ctx = await httpContext(app, http);
    const text = await resultText(ctx, intakeId);
    await recordAudit(ctx, { event: 'dx.intake.export', objectType: 'exchangeIntake', objectId: intakeId, detail: {} });
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', contentDisposition('attachment', '就业参保变动处理结果.csv'))
      .header('cache-control', 'private, no-store')
      .send(text);
  });
}
