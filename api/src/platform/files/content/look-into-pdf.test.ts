import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { samplePdf } from '../../../../test/sample-files.ts';
import { lookIntoPdf } from './look-into-pdf.ts';
import { countPdfPagesWithin } from './pdf-pages.ts';

/** Ten megabytes that look like pages: many times the work of an honest file. */
const laborious = () => Buffer.concat([samplePdf(3), Buffer.alloc(10 * 1024 * 1024, '/Type ')]);

describe('looking into a PDF on a thread of its own', () => {
  it('gives what the count gives', async () => {
    expect(await lookIntoPdf(samplePdf(7, true))).toEqual({ pages: 7, encrypted: false });
    expect(await lookIntoPdf(Buffer.concat([samplePdf(7, true), Buffer.alloc(100_000)]))).toEqual({
      pages: 7,
      encrypted: false,
    });
  });

  it('reads a small file at once, unless its streams inflate to more than a small one may', async () => {
    const bomb = deflateSync(Buffer.alloc(8 * 1024 * 1024));
    const small = Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj <</Type /Page>> endobj\n2 0 obj <</Type /ObjStm /First 0>> stream\n'),
      bomb,
      Buffer.from('\nendstream endobj\n'),
    ]);
    expect(small.length).toBeLessThan(64 * 1024);
    expect(countPdfPagesWithin(small, 256 * 1024)).toBeUndefined();
    expect(countPdfPagesWithin(small, 16 * 1024 * 1024)).toEqual({ pages: 1, encrypted: false });
    expect(await lookIntoPdf(small)).toEqual({ pages: 1, encrypted: false });
  });

  it('leaves this thread free meanwhile', async () => {
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 1);
    await lookIntoPdf(laborious());
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(5);
  });

  it('gives up on a file that takes longer than its time', async () => {
    expect(await lookIntoPdf(laborious(), 0)).toEqual({ pages: 0, encrypted: false });
  });
});
