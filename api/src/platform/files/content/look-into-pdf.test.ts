import { describe, expect, it } from '@jest/globals';
import { samplePdf } from '../../../../test/sample-files.ts';
import { lookIntoPdf } from './look-into-pdf.ts';

/** Ten megabytes that look like pages: many times the work of an honest file. */
const laborious = () => Buffer.concat([samplePdf(3), Buffer.alloc(10 * 1024 * 1024, '/Type ')]);

describe('looking into a PDF on a thread of its own', () => {
  it('gives what the count gives', async () => {
    expect(await lookIntoPdf(samplePdf(7, true))).toEqual({ pages: 7, encrypted: false });
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
    // A small file may be read within the very turn in which its time ends, where the machine is busy.
    expect(await lookIntoPdf(laborious(), 0)).toEqual({ pages: 0, encrypted: false });
  });
});
