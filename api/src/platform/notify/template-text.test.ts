import { describe, expect, it } from '@jest/globals';
import { fillPlaceholders } from './template-text.ts';

describe('the words of a notice', () => {
  it.each([
    ['原因：{原因}。如有疑问，请咨询。', '材料不全', '原因：材料不全。如有疑问，请咨询。'],
    ['原因：{原因}。如有疑问，请咨询。', '材料不全。', '原因：材料不全。如有疑问，请咨询。'],
    ['{原因}，请核对', '账号有误；', '账号有误；请核对'],
    ['说明：{原因}', '', '说明：'],
  ])('are ended once, whoever has ended them: %s with “%s”', (template, 原因, said) => {
    expect(fillPlaceholders(template, { 原因 })).toBe(said);
  });
});
