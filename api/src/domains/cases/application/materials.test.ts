import { describe, expect, it } from '@jest/globals';
import { MATTERS } from '../matters/index.ts';
import {
  bundleMaterials,
  findMaterial,
  MATERIALS,
  type Material,
  materialRuleText,
  missingMaterials,
} from './index.ts';

const matter = (code: string, ...demands: [code: string, required: boolean][]) => ({
  code,
  requiredMaterials: demands.map(([material, required]) => ({ code: material, required })),
});

describe('materials', () => {
  it('are all known that the shipped matters ask for', () => {
    for (const { requiredMaterials } of MATTERS) {
      for (const { code } of requiredMaterials) expect(findMaterial(code)?.generated).not.toBe(true);
    }
    expect(findMaterial('PHOTO')?.rule.exactSize).toEqual({ width: 358, height: 441 });
  });

  it('say their rule in the words of E-0006', () => {
    expect(MATERIALS.map(({ rule }) => materialRuleText(rule))).toContain('仅支持 PDF/JPG/PNG，且不超过10MB');
    const photo = MATERIALS.find(({ code }) => code === 'PHOTO') as Material;
    expect(materialRuleText(photo.rule)).toBe('仅支持 JPG/PNG，且不超过500KB，尺寸为358×441像素');
  });

  it('of a bundle are each named once, required where any matter requires them', () => {
    const bundle = [
      matter('M01', ['ID_CARD', false], ['PHOTO', true]),
      matter('M03', ['ID_CARD', true], ['OWN', false]),
    ];
    expect(bundleMaterials(bundle)).toMatchObject([
      { code: 'ID_CARD', name: '身份证', required: true, matters: ['M01', 'M03'] },
      { code: 'PHOTO', required: true },
      { code: 'OWN', name: 'OWN', required: false },
    ]);
    expect(missingMaterials(bundle, ['PHOTO']).map(({ code }) => code)).toEqual(['ID_CARD']);
  });
});
