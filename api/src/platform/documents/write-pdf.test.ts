import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { countPdfPages } from '../files/content/pdf-pages.ts';
import { writePdf } from './index.ts';

const FRAME = {
  title: '历史状态清单',
  subtitles: ['办件编号 BJ-310109-2026-000123'],
  footer: '王小明 2026-03-09 17:30 生成',
  madeAt: new Date('2026-03-09T09:30:00Z'),
};
const COLUMNS = [
  { title: '序号', width: 1, value: ({ no }: { no: number }) => String(no) },
  { title: '环节', width: 4, value: () => '部门办理（人社），㛃 䶮 等生僻字' },
  { title: '意见', width: 6, value: () => '材料齐全，符合《退役军人安置条例》第二十三条的规定，同意办理。'.repeat(2) },
];

async function pdfOf(rows: number): Promise<Buffer> {
  const target = new PassThrough();
  const bytes = buffer(target);
  await writePdf(target, FRAME, (pdf) => {
    pdf.heading('一、基本信息');
    pdf.facts([
      ['姓名', '张*'],
      ['事项', '退役报到'],
      ['联系电话', ''],
    ]);
    pdf.heading('二、办理过程');
    pdf.table(
      COLUMNS,
      Array.from({ length: rows }, (_, at) => ({ no: at + 1 })),
    );
  });
  return bytes;
}

describe('writePdf', () => {
  it('keeps a short document on one page, with TrueType outlines of the characters used only', async () => {
    const pdf = await pdfOf(3);
    expect(countPdfPages(pdf)).toEqual({ pages: 1, encrypted: false });
    expect(pdf.toString('latin1')).toContain('/FontFile2');
    expect(pdf.toString('latin1')).not.toContain('/FontFile3');
    expect(pdf.length).toBeLessThan(60_000);
  });

  it('lets a table go on over pages', async () => {
    const { pages } = countPdfPages(await pdfOf(80));
    expect(pages).toBeGreaterThan(2);
  });

  it('writes a row that is longer than a page', async () => {
    const target = new PassThrough();
    const bytes = buffer(target);
    await writePdf(target, FRAME, (pdf) =>
      pdf.table([{ title: '说明', value: (text: string) => text }], ['很长的说明。'.repeat(1500)]),
    );
    expect(countPdfPages(await bytes).pages).toBeGreaterThan(2);
  });

  it('ends with the error of who composes it, or of the target', async () => {
    const compose = () => Promise.reject(new Error('gone'));
    await expect(writePdf(new PassThrough(), FRAME, compose)).rejects.toThrow('gone');
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) });
    await expect(writePdf(full, FRAME, (pdf) => pdf.paragraph('一'))).rejects.toThrow('disk full');
  });
});
