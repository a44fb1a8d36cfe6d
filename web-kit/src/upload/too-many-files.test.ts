import { describe, expect, it } from '@jest/globals';
import { standingFiles, tooManyFiles } from './too-many-files.ts';

describe('material.maxFiles before files are sent (01 §9.4 page 3, §18)', () => {
  it('counts those handed in before with the new ones, and says how many are too many', () => {
    expect(tooManyFiles({ held: 12, added: 8, most: 20 })).toBeUndefined();
    expect(tooManyFiles({ held: 12, added: 10, most: 20 })).toBe(
      '材料最多20个文件，其他材料已提交12个，本次选择10个，请删除2个后再提交',
    );
    expect(tooManyFiles({ held: 0, added: 21, most: 20 })).toBe('材料最多20个文件，本次选择21个，请删除1个后再提交');
  });

  it('says nothing where nothing is added, though more were allowed once, nor before the number is known', () => {
    expect(tooManyFiles({ held: 25, added: 0, most: 20 })).toBeUndefined();
    expect(tooManyFiles({ held: 25, added: 2, most: 20 })).toMatch(/请删除2个/);
    expect(tooManyFiles({ held: 25, added: 2, most: undefined })).toBeUndefined();
  });

  it('of what was handed in before, the last files of each material stand, and none of a material that gets files now', () => {
    const file = (materialCode: string, day: number) => ({ materialCode, createdAt: `2026-03-0${day}T02:00:00.000Z` });
    const held = [file('ID_CARD', 1), file('ID_CARD', 1), file('ID_CARD', 3), file('PHOTO', 1), file('BANK_CARD', 2)];
    expect(standingFiles(held, new Set())).toBe(3);
    expect(standingFiles(held, new Set(['BANK_CARD', 'ADMIN_LETTER']))).toBe(2);
    expect(standingFiles(held, new Set(['ID_CARD', 'PHOTO', 'BANK_CARD']))).toBe(0);
  });
});
