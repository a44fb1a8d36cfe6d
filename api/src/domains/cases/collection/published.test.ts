import { describe, expect, it } from '@jest/globals';
import { modules } from '../../../modules.ts';
import { exchangeDocuments } from '../../../platform/exchange/docs/exchange-documents.ts';
import { Registry } from '../../../platform/kernel/registry.ts';
import { findFaults } from './find-faults.ts';
import { handoverAnswers } from './handover.schema.ts';
import { type CollectionItem, itemContentSchema } from './item.ts';

interface Published {
  title: string;
  description: string;
  required: string[];
  properties: { materials: { items: { properties: Record<string, { title: string }> } } };
  examples: { matterCode: string; materials: { itemCode: string; source: string }[] }[];
  'x-answers': { code: number; meaning: string; data?: { properties: object } }[];
  'x-register': { entries: CollectionItem[] };
  'x-changes': { version: string; date: string; note: string }[];
}

const documents = exchangeDocuments(new Registry(modules));
const contentOf = (path: string) => documents.find((one) => one.path === path)?.content;
const published = contentOf('schemas/placement-case_finished.schema.json') as Published;

describe('R9.7 the interface document of 安置系统, generated with the schemas that the gateway validates with', () => {
  it('says what the call is for, what goes in, what comes out, and how it is called', () => {
    expect(published.title).toContain('材料采集项');
    expect(published.description).toContain('移交');
    expect(published.required).toEqual(['handoverNo', 'bjNo', 'matterCode', 'finishedAt', 'materials']);
    // 01 §11.9: for each material code, name, format, size, resolution, source, relation, value or file.
    const fields = Object.keys(published.properties.materials.items.properties);
    for (const field of ['itemCode', 'name', 'format', 'sizeBytes', 'width', 'height', 'dpi', 'pages', 'source'])
      expect(fields).toContain(field);
    expect(fields).toEqual(expect.arrayContaining(['relatedItems', 'fileId', 'value']));
    for (const { title } of Object.values(published.properties.materials.items.properties))
      expect(title).toMatch(/\p{Script=Han}/u);
    expect(published['x-answers']).toEqual(handoverAnswers);
    expect(published['x-answers'].map(({ code }) => code)).toEqual([0, 1002, 1003, 1005, 1099]);
    const call = JSON.stringify(contentOf('openapi.json'));
    expect(call).toContain('PLACEMENT.CASE_FINISHED');
    expect(call).toContain('X-Signature');
  });

  it('R9.6 lists the items of every matter that collects any, each well formed; its examples satisfy them', () => {
    const { entries } = published['x-register'];
    expect(new Set(entries.map(({ matterCode }) => matterCode)).size).toBeGreaterThan(1);
    for (const { itemCode: _code, matterCode: _matter, version: _version, ...content } of entries)
      expect(itemContentSchema.safeParse(content).error).toBeUndefined();
    for (const { matterCode, materials } of published.examples) {
      const items = entries.filter((item) => item.matterCode === matterCode);
      const known = new Set(items.map(({ itemCode }) => itemCode));
      expect(materials.filter(({ itemCode }) => !known.has(itemCode))).toEqual([]);
      const faults = findFaults(items, materials, '2026-03-09');
      expect(faults.filter(({ code }) => code !== 'MISSING')).toEqual([]);
    }
  });

  it('has a version, a day and a note for each change, the newest last', () => {
    const changes = published['x-changes'];
    expect(changes.length).toBeGreaterThan(1);
    expect(changes.every(({ note }) => note.length > 0)).toBe(true);
    expect(changes.map(({ version }) => version)).toEqual(changes.map(({ version }) => version).toSorted());
    expect(changes.map(({ date }) => date)).toEqual(changes.map(({ date }) => date).toSorted());
  });
});
