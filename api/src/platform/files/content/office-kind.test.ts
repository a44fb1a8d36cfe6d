import { describe, expect, it } from '@jest/globals';
import { compoundOf, sampleOffice, zipOf } from '../../../../test/office-files.ts';
import { samplePdf, samplePng } from '../../../../test/sample-files.ts';
import { isContainer, officeKind } from './office-kind.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('02 §2.6 office documents are known by what they hold', () => {
  it.each([
    ['docx', WORD],
    ['xlsx', EXCEL],
    ['ofd', 'application/ofd'],
    ['doc', 'application/msword'],
    ['xls', 'application/vnd.ms-excel'],
  ] as const)('%s', (ending, mime) => {
    const file = sampleOffice(ending);
    expect(isContainer(file)).toBe(true);
    expect(officeKind(file)).toEqual({ mime });
  });

  it('the oldest Excel names its stream otherwise; many streams lie in several sectors', () => {
    expect(officeKind(compoundOf(['Book']))).toEqual({ mime: 'application/vnd.ms-excel' });
    const many = [...Array.from({ length: 30 }, (_, n) => `Data${n}`), 'WordDocument'];
    expect(officeKind(compoundOf(many))).toEqual({ mime: 'application/msword' });
  });

  const NONE = { refused: '文件类型不支持' };
  it.each<[string, Buffer, object]>([
    ['an archive', zipOf(['a.txt', '照片/1.jpg']), NONE],
    ['an archive that pretends to be two', zipOf(['word/document.xml', 'xl/workbook.xml']), NONE],
    ['a document inside a folder', zipOf(['材料/word/document.xml']), NONE],
    ['a broken archive', sampleOffice('docx').subarray(0, 120), NONE],
    ['another compound file', compoundOf(['__properties_version1.0']), NONE],
    ['a broken compound file', sampleOffice('doc').subarray(0, 600), NONE],
    ['a sheet with macros', sampleOffice('xlsx', ['xl/vbaProject.bin']), { refused: expect.stringContaining('宏') }],
    ['an old text with macros', sampleOffice('doc', ['VBA']), { refused: expect.stringContaining('宏') }],
    ['an encrypted one', compoundOf(['EncryptionInfo', 'EncryptedPackage']), { refused: '请上传未加密的文件' }],
  ])('%s is refused', (_, file, refusal) => {
    expect(officeKind(file)).toEqual(refusal);
  });

  it('a directory that runs in a circle comes to an end', () => {
    const file = compoundOf(Array.from({ length: 10 }, (_, n) => `Data${n}`));
    file.writeUInt32LE(1, 512 + 4 * 2);
    expect(officeKind(file)).toEqual(NONE);
  });

  it('pictures and PDF are no containers', () => {
    expect([samplePdf(), samplePng()].map(isContainer)).toEqual([false, false]);
  });
});
