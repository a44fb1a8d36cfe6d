import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { applicationMessageSchema, DEMO_APPLICANTS, type DemoApplication, type MessageMaterial } from './index.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(applicationMessageSchema);

const { applicationNo, form, placementStreet } = DEMO_APPLICANTS[0] as DemoApplication;
const material: MessageMaterial = {
  code: 'PHOTO',
  name: '照片.jpg',
  source: 'UPLOAD',
  mime: 'image/jpeg',
  content: 'AAAA',
};
const good = { applicationNo, form, placementStreet, materials: [material], agreedAt: '2026-03-09T09:30:00+08:00' };

describe('the schema of application messages', () => {
  it('is plain JSON Schema 2020-12 that any validator compiles, and accepts every demo application', () => {
    expect(JSON.stringify(applicationMessageSchema)).not.toContain('"x-');
    for (const demo of DEMO_APPLICANTS) expect(validate({ ...good, form: demo.form })).toBe(true);
  });

  it('accepts what is derived later: no sex, no birth date, 15 digits, a reference instead of content', () => {
    const { sex: _sex, birthDate: _birth, ...rest } = form;
    const { content: _content, ...byReference } = material;
    expect(
      validate({
        ...good,
        form: { ...rest, idNo: '310101580903281' },
        materials: [{ ...byReference, reference: 'f/1' }],
      }),
    ).toBe(true);
  });

  it.each([
    ['no application number', { applicationNo: undefined }],
    ['a form without a name', { form: { ...form, name: undefined } }],
    ['a form with a field of its own', { form: { ...form, admin: true } }],
    ['a street of 12 digits', { placementStreet: '310109014000' }],
    ['a street elsewhere', { placementStreet: '320583001' }],
    ['an unknown material', { materials: [{ ...material, code: 'X' }] }],
    ['a generated material', { materials: [{ ...material, code: 'REPORT_FORM' }] }],
    ['a material twice present', { materials: [{ ...material, reference: 'f/1' }] }],
    ['a material without content', { materials: [{ ...material, content: undefined }] }],
    ['content that is not base64', { materials: [{ ...material, content: '<script>' }] }],
    ['51 materials', { materials: Array.from({ length: 51 }, () => material) }],
    ['a local time', { agreedAt: '2026-03-09 09:30' }],
    ['a field of its own', { extra: 1 }],
  ])('refuses %s', (_, change) => {
    expect(validate(JSON.parse(JSON.stringify({ ...good, ...change })))).toBe(false);
  });
});
