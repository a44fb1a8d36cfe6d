import { describe, expect, it } from '@jest/globals';
import { shippedItems } from '../shipped-items.ts';
import { uploadRuleText } from './rule-text.ts';
import { materialOf, ruleOf } from './upload-rules.ts';

const GENERAL = { maxBytes: 10 * 1024 * 1024, minWidth: 1000 };
const shipped = (code: string) => shippedItems().filter((item) => materialOf(item) === code);

describe('R9.6 the rule of uploads by the collection items', () => {
  it('is, as shipped, what 01 §9.4 page 3 says, in the words of E-0006', () => {
    const scan = ruleOf(shipped('ID_CARD'));
    expect(scan).toMatchObject({ minWidth: 1000, maxPages: 50, maxFiles: 5, maxBytes: 10 * 1024 * 1024 });
    expect(uploadRuleText(scan, GENERAL)).toBe('仅支持 PDF/JPG/PNG，且不超过10MB');
    expect(uploadRuleText(ruleOf(shipped('PHOTO')), GENERAL)).toBe('仅支持 JPG/PNG，且不超过500KB，尺寸为358×441像素');
  });

  it('is the narrowest of all the matters that ask for the material, and says what goes beyond the general rule', () => {
    const [item] = shipped('ID_CARD');
    if (!item) throw new Error('nobody asks for 身份证');
    const rule = ruleOf([
      { ...item, allowedFormats: ['pdf', 'ofd', 'jpg'], minWidth: 1200, maxSizeKb: 2048, minDpi: 200 },
      { ...item, matterCode: 'M03', allowedFormats: ['jpg', 'png'], minWidth: 1600, minHeight: 900, maxSizeKb: 4096 },
    ]);
    expect(rule).toMatchObject({ mimes: ['image/jpeg'], minWidth: 1600, maxBytes: 2048 * 1024, minDpi: 200 });
    expect(uploadRuleText(rule, GENERAL)).toBe(
      '仅支持 JPG，且不超过2MB，图片宽不小于1600、高不小于900像素，图片分辨率不低于200dpi',
    );
  });

  it('takes narrow pictures where no item says a width', () => {
    const [item] = shipped('ID_CARD');
    if (!item) throw new Error('nobody asks for 身份证');
    expect(ruleOf([{ ...item, minWidth: null }])).toMatchObject({ anyWidth: true });
  });
});
