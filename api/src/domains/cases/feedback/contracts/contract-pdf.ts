import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { writePdf } from '../../../../platform/documents/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import type { FeedbackContract } from './contract.ts';
import { documentParts } from './document-parts.ts';

/** The interface document of a contract to be read and printed; says who made it when. */
export async function contractPdf(ctx: Ctx, contract: FeedbackContract): Promise<Buffer> {
  const { name } = requireUser(ctx);
  const madeAt = ctx.app.clock.now();
  const { title, parts } = documentParts(contract);
  const target = new PassThrough();
  const content = buffer(target);
  const footer = `${name} 生成于 ${formatDateTime(madeAt)}`;
  await writePdf(target, { title, footer, madeAt, landscape: true }, (pdf) => {
    for (const part of parts) {
      if ('heading' in part) pdf.heading(part.heading);
      else if ('line' in part) pdf.paragraph(part.line);
      else {
        const columns = part.titles.map((name, at) => ({
          title: name,
          width: part.widths[at] ?? 10,
          value: (row: readonly string[]) => row[at] ?? '',
        }));
        pdf.table(columns, part.rows);
      }
    }
  });
  return content;
}
