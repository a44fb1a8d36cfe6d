import { describe, expect, it } from '@jest/globals';
import type { DataSourceField, FieldContent, Sensitivity } from '../source-field.ts';
import type { DistributedField } from './distributed-field.ts';
import { maskedValue, projectRows } from './project-rows.ts';

const field = (name: string, content: FieldContent, required = false, sensitivity: Sensitivity = 'NONE') =>
  ({ name, label: name, type: 'STRING', required, queryKey: false, sensitivity, content }) satisfies DataSourceField;
const FIELDS = [
  field('idNo', 'ID_NUMBER', true),
  field('name', 'PERSON_NAME', true),
  field('phone', 'PHONE'),
  field('remark', 'PLAIN'),
];
const as = (mask: DistributedField['mask'], ...names: string[]) => names.map((name) => ({ name, mask }));
const digest = (value: string) => `#${value.length}`;
const ROW = { idNo: '310101198001010016', name: '张三', phone: '13800001234', remark: '备注' };

describe('what leaves of the rows of a source (03 §35.4)', () => {
  it('the distributed fields and nothing else, each as it was distributed', () => {
    const distributed = [...as('MASK', 'idNo', 'name', 'phone', 'remark')];
    expect(projectRows([ROW], FIELDS, distributed, digest)).toEqual({
      rows: [
        { idNo: '310101********0016', name: '张*', phone: '138****1234', remark: expect.not.stringContaining('备注') },
      ],
      driftedRows: 0,
      unknownFields: [],
      missingFields: [],
    });
    expect(projectRows([ROW], FIELDS, [...as('HASH', 'name'), ...as('NONE', 'phone')], digest).rows).toEqual([
      { name: '#2', phone: '13800001234' },
    ]);
    const numbers = { ...ROW, phone: 13_800_001_234, remark: true };
    expect(projectRows([numbers], FIELDS, [...as('MASK', 'phone'), ...as('NONE', 'remark')], digest).rows).toEqual([
      { phone: '138****1234', remark: true },
    ]);
    // Nothing is hidden where nothing is.
    expect(projectRows([{ ...ROW, name: '', phone: null }], FIELDS, as('HASH', 'name', 'phone'), digest).rows).toEqual([
      { name: '', phone: null },
    ]);
  });

  it('rows with what the definition does not know, or without what it requires, are counted once each', () => {
    const rows = [
      ROW,
      { ...ROW, secret: 1 },
      { ...ROW, secret: 1, other: 2 },
      { ...ROW, name: null, secret: 1 },
      { ...ROW, idNo: { nested: true }, phone: null },
    ];
    const projected = projectRows(rows, FIELDS, as('NONE', 'idNo'), digest);
    expect(projected).toMatchObject({
      driftedRows: 4,
      unknownFields: ['secret', 'other'],
      missingFields: ['name', 'idNo'],
    });
    expect(projected.rows.map(({ idNo }) => idNo)).toEqual([ROW.idNo, ROW.idNo, ROW.idNo, ROW.idNo, null]);
  });

  it('of unknown fields twenty are named', () => {
    const row = Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`f${n}`, 1]));
    expect(projectRows([row], FIELDS, [], digest).unknownFields).toHaveLength(20);
  });

  it('a person is shown in clear what is neither sensitive nor about somebody', () => {
    expect(maskedValue(field('remark', 'PLAIN'), '备注')).toBe('备注');
    expect(maskedValue(field('remark', 'PLAIN', false, 'L1'), '备注')).not.toContain('备注');
    expect(maskedValue(field('name', 'PERSON_NAME'), '张三')).toBe('张*');
    expect(maskedValue(field('name', 'PERSON_NAME'), '')).toBe('');
  });
});
