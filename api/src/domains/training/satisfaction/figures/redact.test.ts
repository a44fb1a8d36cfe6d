import { describe, expect, it } from '@jest/globals';
import { suggestRedaction } from './redact.ts';

describe('BR25-3 suggestion for what is taken out of a comment (02 §17.7)', () => {
  it.each([
    ['有问题打我电话13812345678', '有问题打我电话＊＊'],
    ['电话138 1234 5678或021-65012345', '电话＊＊或＊＊'],
    ['身份证310100199901010011', '身份证＊＊'],
    ['邮箱 yang.fan@example.com', '邮箱 ＊＊'],
    ['微信号：yangfan_99', '微信号：＊＊'],
    ['李老师讲得很好，欧阳不错', '＊＊老师讲得很好，欧阳不错'],
    ['王建国教练很耐心', '＊＊教练很耐心'],
    ['我叫杨帆，希望多练', '我叫＊＊，希望多练'],
  ])('%s', (text, wanted) => expect(suggestRedaction(text)).toBe(wanted));

  it.each(['设备旧，建议更新', '3天太短，2026年再办一期', '老师很负责'])('leaves “%s” as it is', (text) =>
    expect(suggestRedaction(text)).toBe(text),
  );
});
