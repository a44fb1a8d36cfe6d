import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { processorMsOf } from '../../../../test/quiet-time.ts';
import { samplePdf } from '../../../../test/sample-files.ts';
import { countPdfPages } from './pdf-pages.ts';

const MB = 1024 * 1024;
/** Far above what honest work costs, far below what each of these files cost once. */
const PATIENCE_MS = 20_000;

/** Many enough that inflating each of them would take far longer than one. */
const COPIES = 300;

function streamOf(content: Buffer | string, first: number, number = 1): Buffer {
  const head = `\n${number} 0 obj\n<< /Type /ObjStm /N 1 /First ${first} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), deflateSync(content), Buffer.from('\nendstream\nendobj\n')]);
}

describe('counting the pages of a PDF', () => {
  it('finds them in the open and inside object streams, each once', () => {
    expect(countPdfPages(samplePdf(7))).toEqual({ pages: 7, encrypted: false });
    expect(countPdfPages(samplePdf(7, true))).toEqual({ pages: 7, encrypted: false });
    expect(countPdfPages(Buffer.concat([samplePdf(7), samplePdf(3)])).pages).toBe(7);
  });

  it('looks at no byte twice where an object stream points back and forth in itself', () => {
    const header = '1 0 1 99999999 '.repeat((2 * MB) / 15);
    const file = streamOf(header + '/Type '.repeat(MB / 2), header.length);
    expect(file.length).toBeLessThan(MB / 10);
    expect(processorMsOf(() => countPdfPages(file))).toBeLessThan(PATIENCE_MS);
  });

  it('inflates one bomb and none of those behind it, broken ones included', () => {
    const bomb = streamOf(Buffer.alloc(33 * MB), 1);
    const broken = Buffer.from(bomb);
    broken.fill(0x55, broken.length - 30, broken.length - 22);
    for (const one of [bomb, broken]) {
      const once = processorMsOf(() => countPdfPages(one));
      const file = Buffer.concat(Array<Buffer>(COPIES).fill(one));
      expect(processorMsOf(() => countPdfPages(file))).toBeLessThan(COPIES * once * 0.5 + 5000);
    }
  });

  it.each([
    ['a script', '2 0 obj <</S /JavaScript /JS (app.alert\\(1\\))>> endobj', true],
    ['a script whose name is written by numbers', '2 0 obj <</S /J#61vaScr#69pt /JS 3 0 R>> endobj', true],
    ['a script elsewhere', '2 0 obj <</OpenAction <</JS <616c657274>>>>> endobj', true],
    ['a program to start', '2 0 obj <</S/Launch/F(cmd.exe)>> endobj', true],
    ['a name that only begins so', '2 0 obj <</Type /Font /BaseFont /JSong /Name /Launcher>> endobj', undefined],
    ['a link', '2 0 obj <</S /URI /URI (https://sh.gov.cn/JavaScript)>> endobj', undefined],
  ])('finds %s: %#', (_what, object, active) => {
    const file = Buffer.from(`%PDF-1.7\n1 0 obj <</Type /Page>> endobj\n${object}\n`, 'latin1');
    expect(countPdfPages(file).active).toBe(active);
  });

  it('finds a script inside a compressed object stream', () => {
    const inner = '2 0 <</S /JavaScript /JS (x)>>';
    const packed = deflateSync(Buffer.from(inner, 'latin1')).toString('latin1');
    const file = `%PDF-1.7\n1 0 obj <</Type /Page>> endobj\n3 0 obj <</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode>> stream\n${packed}\nendstream endobj\n`;
    expect(countPdfPages(Buffer.from(file, 'latin1')).active).toBe(true);
  });
});
