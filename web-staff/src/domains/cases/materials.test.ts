import { describe, expect, it } from '@jest/globals';
import {
  type BundleMatter,
  countFiles,
  handedInOf,
  missingMaterials,
  neededMaterials,
  toAttachments,
} from './materials.ts';

function buildMatter(overrides: Partial<BundleMatter>): BundleMatter {
  return {
    __typename: 'Matter',
    code: 'M01',
    name: '退役报到',
    department: '区退役军人事务局',
    mode: 'ONLINE',
    modeTitle: '线上',
    level: 'DISTRICT',
    promiseDays: 1,
    legalDays: 1,
    conditionText: '',
    materials: [],
    ...overrides,
  };
}

const material = (code: string, required: boolean): BundleMatter['materials'][number] => ({
  __typename: 'MatterMaterial',
  code,
  name: `材料${code}`,
  required,
  note: null,
});
const file = (id: string) => ({ id, name: 'a.png', mime: 'image/png', size: 1, sm3: '' });

describe('materials of a registration', () => {
  const needed = neededMaterials([
    buildMatter({ materials: [material('C01', true), material('C05', false)] }),
    buildMatter({ name: '户口登记', materials: [material('C05', true)] }),
  ]);

  it('asks for a material once and requires it where any matter does', () => {
    expect(needed.map(({ code, required, matters }) => [code, required, matters])).toEqual([
      ['C01', true, ['退役报到']],
      ['C05', true, ['退役报到', '户口登记']],
    ]);
  });

  it('names what is missing', () => {
    expect(missingMaterials(needed, { C01: [file('f1')], C05: [] })).toEqual(['材料C05']);
  });

  it('sends only files of materials that are still needed', () => {
    expect(toAttachments(needed, { C01: [file('f1')], C99: [file('f2')] })).toEqual([
      { materialCode: 'C01', fileId: 'f1' },
    ]);
  });

  it('01 §9.4 page 3: counts what stands beside the new files: of each material the last, none of one that gets new ones or shows an act', () => {
    const at = (name: string, day: number) => ({ name, createdAt: `2026-03-0${day}T02:00:00.000Z` });
    const handedIn = handedInOf([
      { materialCode: 'C01', attachments: [at('a', 1), at('b', 1), at('c', 2)] },
      { materialCode: 'C05', attachments: [at('d', 1)] },
      { materialCode: 'SUPPLEMENT', attachments: [at('e', 2)] },
    ]);
    expect(countFiles(needed, {}, handedIn)).toEqual({ held: 2, added: 0 });
    expect(countFiles(needed, { C01: [file('f1'), file('f2')] }, handedIn)).toEqual({ held: 1, added: 2 });
  });
});
