import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
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

interface BadLine {
  line: number;
  text: string;
  how: 'CORRECTED' | 'DISMISSED' | null;
}

const HOW = { CORRECTED: [0, '更正后已接收'], DISMISSED: [1002, '不再处理'] } as const;

/** What became of each row of a file that was fetched: one line per row, with a code (01 §3.7). @throws NOT_FOUND for a file that is no department's */
async function resultOf(ctx: Ctx, intakeId: string): Promise<{ name: string; lines: Line[]; running: boolean }> {
  const intake = await firstRow<{ name: string; results: RowResult[] | null; running: boolean }>(
    ctx,
    sql`select i.name, f.results, coalesce(f.state = 'RUNNING', false) as running from exchange_intake i join data_channel c on c.id = i.channel_id
          join data_source s on s.id = c.source_id left join feedback_import f on f.intake_id = i.id
         where i.id = ${intakeId} and i.state = 'DONE' and starts_with(s.code, 'FEEDBACK_')`,
  );
  if (!intake) throw refuse('NOT_FOUND');
  const bad = await rows<BadLine>(
    ctx,
    sql`select line, text, settled_how as how from exchange_bad_row where intake_id = ${intakeId} order by line`,
  );
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
