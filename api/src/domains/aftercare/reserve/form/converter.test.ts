import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { strFromU8, unzipSync } from 'fflate';
import { type Product, product } from '../../../../../test/product.ts';
import { reserveInput } from '../../../../../test/reserve.ts';
import { auditOf } from '../../../../../test/security/audit.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { tables } from '../../../../database/tables.ts';
import { convertWord } from '../../../../platform/documents/templates/convert-word.ts';
import { exportForm } from '../export/export-form.ts';
import { openReserve } from '../fill.ts';
import { reserveForm } from '../reserve.record.ts';

let app: Product;
let server: FastifyInstance;
let folder: string;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
const config = () => app.config as { OFFICE_CONVERTER?: string | undefined; OFFICE_CONVERTER_SECONDS: number };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stand-in-'));
  app = await product('reserve_converter');
  server = await serverOf(app);
}, 60_000);
afterEach(() => {
  config().OFFICE_CONVERTER = undefined;
  config().OFFICE_CONVERTER_SECONDS = 30;
});
afterAll(async () => {
  await server.close();
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

/** A command that takes LibreOffice's arguments and keeps what it was given. */
async function standIn(name: string, script: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(
    path,
    `#!/bin/sh\nfor one; do case "$last" in --outdir) out="$one";; esac; last="$one"; done\n${script}\n`,
  );
  await chmod(path, 0o755);
  return path;
}

async function pdf(): Promise<string> {
  const clerk = await app.as('clerk_hk');
  const ctx = await clerk.ctx();
  const given = reserveInput();
  const id = await openReserve(
    ctx,
    reserveForm.read(ctx, given as Parameters<typeof reserveForm.read>[1]),
    randomUUID(),
  );
  const exportId = await exportForm(ctx, id, '武装部采集登记', randomUUID());
  const answer = await server.inject({
    method: 'GET',
    url: `/exports/reserve-forms/${exportId}/form.pdf`,
    headers: { cookie: `sid=${clerk.token}` },
  });
  return answer.rawPayload.toString('latin1');
}

describe('a PDF made of the Word file itself (01 §12.6)', () => {
  it('is what the converter makes of the filled form, with who exported it on its pages', async () => {
    config().OFFICE_CONVERTER = await standIn(
      'office',
      `cp "$last" ${folder}/got.docx; printf '%%PDF-1.7 of the office' > "$out/form.pdf"`,
    );
    expect(await pdf()).toBe('%PDF-1.7 of the office');
    const parts = unzipSync(new Uint8Array(await readFile(join(folder, 'got.docx'))));
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(text('word/document.xml').replace(/<[^>]+>/g, '')).toContain('欧阳㛃');
    expect(text('word/exportMark.xml')).toMatch(/虹口区退役军人服务中心 刘敏 .* 导出/);
    expect(text('word/document.xml').match(/rIdExportMark/g)).toHaveLength(
      text('word/document.xml').match(/<w:sectPr/g)?.length ?? 0,
    );
  });

  it.each([
    ['fails', 'exit 3', '转换程序出错（3）'],
    ['makes nothing', 'exit 0', '没有生成文件'],
    ['makes something else', `printf 'text' > "$out/form.pdf"`, '不是PDF'],
    ['takes too long', 'exec sleep 20', '在1秒内没有完成'],
  ])('one that %s is named in the audit log, and the form is drawn by the product', async (name, script, reason) => {
    config().OFFICE_CONVERTER = await standIn(name.replaceAll(' ', '-'), script);
    if (name === 'takes too long') config().OFFICE_CONVERTER_SECONDS = 1;
    let drawn = '';
    const [audit] = await auditOf(system(), ['template.not-converted'], async () => {
      drawn = await pdf();
    });
    expect(drawn.startsWith('%PDF-')).toBe(true);
    expect(drawn.length).toBeGreaterThan(2000);
    expect(audit).toMatchObject({ ok: false, detail: { reason: expect.stringContaining(reason) } });
    expect(await tables(system()).selectFrom('reserve_export_file').select('format').limit(1).execute()).toHaveLength(
      1,
    );
  });

  it('leaves nothing of the form behind', async () => {
    const command = await standIn('where', `printf '%s' "$out" > ${folder}/where; printf '%%PDF-' > "$out/form.pdf"`);
    await convertWord({ command, seconds: 5 }, Buffer.from('x'));
    await expect(readFile(join(await readFile(join(folder, 'where'), 'utf8'), 'form.docx'))).rejects.toThrow('ENOENT');
  });
});
