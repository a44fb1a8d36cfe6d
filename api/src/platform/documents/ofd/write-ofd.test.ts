import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { elementsOf, type OfdPackage, openOfd, pagesOf } from '../../../../test/ofd.ts';
import { fontFile } from '../fonts.ts';
import { type DocumentColumn, type DocumentWriter, writeOfd } from '../index.ts';
import { openFont } from './open-font.ts';

const FRAME = {
  title: '历史状态清单',
  subtitles: ['办件编号 BJ-310109-2026-000123'],
  footer: '王小明 2026-03-09 17:30 生成',
  madeAt: new Date('2026-03-09T09:30:00Z'),
};
const OPINION = '材料齐全，符合《退役军人安置条例》<第二十三条>的规定 & 同意办理。';
const COLUMNS: DocumentColumn<{ no: number }>[] = [
  { title: '序号', width: 1, value: ({ no }) => String(no) },
  { title: '环节', width: 4, value: () => '部门办理（人社），㛃 䶮 𠮷 等生僻字' },
  { title: '意见', width: 6, value: () => OPINION },
];

async function ofdOf(compose: (document: DocumentWriter) => void, frame = FRAME): Promise<OfdPackage> {
  const target = new PassThrough();
  const bytes = buffer(target);
  await writeOfd(target, frame, compose);
  return openOfd(await bytes);
}

const table = (rows: number) => (document: DocumentWriter) => {
  document.heading('一、基本信息');
  document.facts([
    ['姓名', '张*'],
    ['联系电话', ''],
  ]);
  document.table(
    COLUMNS,
    Array.from({ length: rows }, (_, at) => ({ no: at + 1 })),
  );
};

describe('writeOfd (GB/T 33190-2016; 01 §5.7, §6.9)', () => {
  it('has every page with every line of text in order, and its place among the pages', async () => {
    const ofd = await ofdOf(table(60));
    const pages = pagesOf(ofd);
    expect(pages.length).toBeGreaterThan(1);
    const all = pages.flat().map(({ text }) => text);
    expect(all.slice(0, 4)).toEqual(['历史状态清单', '办件编号 BJ-310109-2026-000123', '一、基本信息', '姓名']);
    const numbers = all.filter((text) => /^\d+$/.test(text));
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, n) => String(n + 1)));
    // Broken over lines, an opinion is whole again when they are joined.
    const opinions = pages.flat().filter(({ x }) => x > 90);
    const joined = opinions.map(({ text }) => text.replaceAll(' ', '')).join('');
    expect(joined.split(OPINION.replaceAll(' ', '')).length - 1).toBe(60);
    for (const [n, page] of pages.entries()) {
      const foot = page.slice(-2).map(({ text }) => text);
      expect(foot).toEqual([FRAME.footer, `第 ${n + 1} 页 共 ${pages.length} 页`]);
      for (const { y } of page) expect(y).toBeLessThan(297);
    }
  });

  it('names everything once, refers to what is there, and stays within its pages', async () => {
    const ofd = await ofdOf(table(40));
    const paths = Object.keys(ofd.files).filter((path) => path.endsWith('.xml'));
    const elements = paths.flatMap((path) => elementsOf(ofd.text(path)).map((one) => ({ ...one, path })));
    const ids = elements
      .filter(({ name, path }) => name !== 'Page' || path.endsWith('Document.xml'))
      .flatMap(({ attributes }) => attributes.ID ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const most = Number(elements.find(({ name }) => name === 'MaxUnitID')?.text);
    expect(Math.max(...ids.map(Number))).toBe(most);
    const fonts = elements.filter(({ name }) => name === 'Font').map(({ attributes }) => attributes.ID);
    const texts = elements.filter(({ name }) => name === 'TextObject');
    for (const { attributes } of texts) expect(fonts).toContain(attributes.Font);
    for (const file of elements.filter(({ name }) => name === 'FontFile'))
      expect(ofd.files).toHaveProperty([`Doc_0/Res/${file.text}`]);
    for (const { attributes } of elements.filter(({ name }) => /Object$/.test(name))) {
      const [x = -1, y = -1, width = 0, height = 0] = (attributes.Boundary ?? '').split(' ').map(Number);
      expect(x >= 0 && y >= 0 && x + width <= 210 && y + height <= 297).toBe(true);
    }
    // One distance less than characters, whether counted or written out.
    for (const { attributes, text } of elements.filter(({ name }) => name === 'TextCode')) {
      const parts = (attributes.DeltaX ?? '').split(' ').filter(Boolean);
      let count = 0;
      for (let at = 0; at < parts.length; at += 1) {
        if (parts[at] === 'g') {
          count += Number(parts[at + 1]);
          at += 2;
        } else count += 1;
      }
      expect(count).toBe([...text].length - 1);
    }
  });

  it('lets a character outside the basic plane stand alone, so that readers that count in UTF-16 lose nothing after it', async () => {
    const ofd = await ofdOf(table(1));
    const codes = elementsOf(ofd.text('Doc_0/Pages/Page_0/Content.xml')).filter(({ name }) => name === 'TextCode');
    const at = codes.findIndex(({ text }) => text === '𠮷');
    expect(at).toBeGreaterThan(0);
    for (const { text } of codes) expect(text === '𠮷' || text.length === [...text].length).toBe(true);
    const xOf = (n: number) => Number(codes[n]?.attributes.X);
    const size = Number(
      elementsOf(ofd.text('Doc_0/Pages/Page_0/Content.xml')).find(
        (one) => one.name === 'TextObject' && one.attributes.Font === '1',
      )?.attributes.Size,
    );
    expect(xOf(at)).toBeGreaterThan(xOf(at - 1));
    expect(xOf(at + 1) - xOf(at)).toBeCloseTo(size, 2);
  });

  it('lies on its side where the frame says so', async () => {
    const ofd = await ofdOf(table(1), { ...FRAME, landscape: true } as typeof FRAME);
    const box = elementsOf(ofd.text('Doc_0/Document.xml')).find(({ name }) => name === 'PhysicalBox');
    expect(box?.text).toBe('0 0 297 210');
  });

  it('ends with the error of who composes it', async () => {
    const target = new PassThrough();
    target.on('error', () => undefined);
    const compose = () => Promise.reject(new Error('gone'));
    await expect(writeOfd(target, FRAME, compose)).rejects.toThrow('gone');
    expect(target.destroyed).toBe(true);
  });
});

describe('the fonts in it', () => {
  it('have the characters used, rare ones too, as wide as they are placed, and little else', async () => {
    const ofd = await ofdOf(table(2));
    const font = Buffer.from(ofd.files['Doc_0/Res/regular.ttf'] ?? []);
    expect(font.length).toBeLessThan(60_000);
    const folder = mkdtempSync(`${tmpdir()}/ofd-`);
    try {
      writeFileSync(`${folder}/a.ttf`, font);
      const [reduced, whole] = [openFont(readFileSync(`${folder}/a.ttf`)), openFont(fontFile('regular'))];
      for (const character of '材料部门办理㛃䶮0B（，') {
        const [one, other] = [reduced.glyphOf(character), whole.glyphOf(character)];
        expect(one).toBeGreaterThan(0);
        expect(reduced.advanceOf(one)).toBe(whole.advanceOf(other));
        expect(reduced.outlineOf(one).length).toBeGreaterThanOrEqual(whole.outlineOf(other).length);
      }
      expect(reduced.glyphOf('龘')).toBe(0);
      // The sum of a whole font is always the same.
      let sum = 0;
      for (let at = 0; at + 4 <= font.length; at += 4) sum = (sum + font.readUInt32BE(at)) >>> 0;
      expect(sum).toBe(0xb1b0afba);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
