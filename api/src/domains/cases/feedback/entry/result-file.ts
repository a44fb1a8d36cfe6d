import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { sm3Hex } from '../../../../platform/crypto/index.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import type { App, Ctx } from '../../../../platform/kernel/index.ts';
import { contentDisposition } from '../../../../server/content-disposition.ts';
import { httpContext } from '../../../../server/http-context.ts';
import { writeCsv } from './csv.ts';
import type { RowResult } from './imports.ts';

export const RESULT_FILE = '/exports/feedback-file-result.csv';

type Line = readonly [row: number, bjNo: string, code: number, message: string];

const HOW = { CORRECTED: [0, '更正后已接收'], DISMISSED: [1002, '不再处理'] } as const;

/** What became of each row of a file that was fetched: one line per row, with a code (01 §3.7). @throws NOT_FOUND for a file that is no department's */
async function resultOf(ctx: Ctx, intakeId: string): Promise<{ name: string; lines: Line[]; running: boolean }> {
  const intake = await tables(ctx)
    .selectFrom('exchange_intake as i')
    .innerJoin('data_channel as c', 'c.id', 'i.channel_id')
    .innerJoin('data_source as s', 's.id', 'c.source_id')
    .leftJoin('feedback_import as f', 'f.intake_id', 'i.id')
    .select(['i.name', 'f.results', sql<boolean>`coalesce(f.state = 'RUNNING', false)`.as('running')])
    .$narrowType<{ results: RowResult[] | null }>()
    .where('i.id', '=', intakeId)
    .where('i.state', '=', 'DONE')
    .where(sql<boolean>`starts_with(s.code, 'FEEDBACK_')`)
    .executeTakeFirst();
  if (!intake) throw refuse('NOT_FOUND');
  const bad = await tables(ctx)
    .selectFrom('exchange_bad_row')
    .select(['line', 'text', 'settled_how as how'])
    .$narrowType<{ how: 'CORRECTED' | 'DISMISSED' | null }>()
    .where('intake_id', '=', intakeId)
    .orderBy('line')
    .execute();
  const listed = new Map(bad.map((one) => [one.line, one]));
  const taken = (intake.results ?? [])
    .filter(({ row }) => !listed.has(row))
    .map(({ row, bjNo, code, message }): Line => [row, bjNo, code, message]);
  const numbers = new Map((intake.results ?? []).map(({ row, bjNo }) => [row, bjNo]));
  const left = bad.map(({ line, text, how }): Line => {
    const [code, word] = how ? HOW[how] : [1002, ''];
    return [line, numbers.get(line) ?? '', code, how === 'CORRECTED' ? word : [text, word].filter(Boolean).join('；')];
  });
  return { name: intake.name, running: intake.running, lines: [...taken, ...left].sort((a, b) => a[0] - b[0]) };
}

const textOf = (lines: readonly Line[]) => writeCsv([['行号', '办件编号', '应答码', '说明'], ...lines]);

/** The result file as it is put back into the department's folder; undefined while its rows are being taken. @throws NOT_FOUND */
export async function resultText(ctx: Ctx, intakeId: string): Promise<string | undefined> {
  const { lines, running } = await resultOf(ctx, intakeId);
  return running ? undefined : textOf(lines);
}

const request = z.object({ intakeId: z.uuid() });

/** `POST /exports/feedback-file-result.csv` (dx.channel:view): the result file that goes back to the department. */
export function resultRoute(server: FastifyInstance, app: App): void {
  server.post(RESULT_FILE, { config: { access: ['dx.channel:view'] } }, async (http, reply) => {
    const parsed = request.safeParse(http.body);
    if (!parsed.success) throw badInput([{ path: 'intakeId', message: '数据接收编号不正确' }]);
    const { intakeId } = parsed.data;
    const ctx = await httpContext(app, http);
    const { name, lines } = await resultOf(ctx, intakeId);
    const text = textOf(lines);
    const detail = { rows: lines.length, sm3: sm3Hex(Buffer.from(text)) };
    await recordAudit(ctx, { event: 'dx.intake.export', objectType: 'exchangeIntake', objectId: intakeId, detail });
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', contentDisposition('attachment', `处理结果_${name}`))
      .header('cache-control', 'private, no-store')
      .send(text);
  });
}
