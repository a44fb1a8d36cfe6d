import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleOffice, zipOf } from '../../../test/office-files.ts';
import { type Product, product } from '../../../test/product.ts';
import { samplePdf, samplePng } from '../../../test/sample-files.ts';
import { buildApplicant } from '../../../test/training-applications.ts';
import { attachFiles, storeFile } from '../../platform/files/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';

const MB = 1024 * 1024;
let app: Product;
let ctx: Ctx;
beforeAll(async () => {
  app = await product('training_files', { now: '2026-05-04T10:00:00+08:00' });
  ctx = await (await buildApplicant(app)).browser.ctx();
}, 60_000);
afterAll(() => app.close());

const upload = (name: string, content: Buffer, by = ctx, materialCode: string | undefined = 'TRAINING') =>
  storeFile(by, content, { name, materialCode });
const refused = (name: string, rule: string) => ({
  code: 'E-0006',
  message: `附件“${name}”格式或大小不符合要求（${rule}）`,
});
const KINDS = '文件类型不支持，仅支持PDF、Word、Excel、OFD、JPG、PNG';
const padded = (bytes: number) => Buffer.concat([samplePdf(), Buffer.alloc(bytes)]);
/** As large as may be, written once: to seal it takes longer than all else here. */
let full: ReturnType<typeof upload> | undefined;
const fullFile = () => {
  full ??= upload('满.pdf', padded(20 * MB - samplePdf().length));
  return full;
};
const attach = (type: string, fileId: string) =>
  attachFiles(ctx, { type, id: '01900000-0000-7000-8000-000000000001' }, [
    { fileId, materialCode: 'SAFETY', source: 'UPLOAD' },
  ]);

describe('02 §2.6 files of training', () => {
  it.each(['doc', 'docx', 'xls', 'xlsx', 'ofd'] as const)(
    '%s is taken, by its content and its name',
    async (ending) => {
      const stored = await upload(`材料.${ending}`, sampleOffice(ending));
      expect(stored).toMatchObject({ name: `材料.${ending}` });
      expect(await attach('trainingVenue', stored.id)).toHaveLength(1);
    },
  );

  it('PDF and pictures are taken up to 20 MB, of any size in pixels and any number of pages', async () => {
    expect(await fullFile()).toMatchObject({ size: 20 * MB });
    expect(await upload('小图.png', samplePng(200, 100))).toMatchObject({ width: 200 });
    expect(await upload('册.pdf', samplePdf(51))).toMatchObject({ pages: 51 });
    await expect(upload('过大.pdf', padded(20 * MB))).rejects.toMatchObject(
      refused('过大.pdf', '文件超过大小限制（20MB）'),
    );
  });

  it.each<[string, Buffer, string]>([
    ['材料.zip', zipOf(['a.txt']), '文件类型不支持'],
    ['材料.docx', zipOf(['a.txt']), '文件类型不支持'],
    ['材料.txt', Buffer.from('文字'), KINDS],
    ['材料.pdf', Buffer.from('MZ program'), KINDS],
    ['材料.pdf', sampleOffice('docx'), '文件扩展名与实际内容不一致'],
    ['材料.docm', sampleOffice('docx', ['word/vbaProject.bin']), '文件类型不支持：文件含有宏，请另存为不含宏的文件'],
  ])('%s is none (case %#)', async (name, content, rule) => {
    await expect(upload(name, content)).rejects.toMatchObject(refused(name, rule));
  });

  it('what came by this rule hangs on records of training and on no others', async () => {
    const large = await fullFile();
    const sheet = await upload('表.xlsx', sampleOffice('xlsx'));
    for (const { id } of [large, sheet]) {
      await expect(attach('case', id)).rejects.toMatchObject({ code: 'E-0006' });
      expect(await attach('trainingProposal', id)).toHaveLength(1);
    }
  });

  it('nobody else uploads by it: elsewhere what was allowed is allowed, and nothing more', async () => {
    const clerk = await (await app.as('clerk_hk')).ctx();
    await expect(upload('表.xlsx', sampleOffice('xlsx'), clerk)).rejects.toMatchObject(
      refused('表.xlsx', '仅支持PDF、JPG、PNG'),
    );
    await expect(upload('大.pdf', padded(11 * MB), clerk)).rejects.toMatchObject(refused('大.pdf', '大小不超过10MB'));
    await expect(storeFile(ctx, sampleOffice('docx'), { name: '信.docx' })).rejects.toMatchObject(
      refused('信.docx', '仅支持PDF、JPG、PNG'),
    );
  });
});
