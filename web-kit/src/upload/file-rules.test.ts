import { describe, expect, it } from '@jest/globals';
import { fileProblem, materialRules, rulesText } from './file-rules.ts';

const file = (patch: Partial<{ name: string; type: string; size: number }> = {}) => ({
  name: '退役证.pdf',
  type: 'application/pdf',
  size: 1000,
  ...patch,
});

describe('materials (spec 9.4)', () => {
  it('say what is allowed', () => {
    expect(rulesText(materialRules)).toBe('支持 PDF、JPG、PNG，单个文件不超过 10.0 MB，最多 20 个');
  });

  it('are refused with the reason', () => {
    expect(fileProblem(file(), 0, materialRules)).toBeUndefined();
    expect(fileProblem(file({ type: 'application/x-msdownload' }), 0, materialRules)).toContain('格式不支持');
    expect(fileProblem(file({ size: 0 }), 0, materialRules)).toContain('空文件');
    expect(fileProblem(file({ size: 10 * 1024 * 1024 + 1 }), 0, materialRules)).toContain('超过');
    expect(fileProblem(file(), 20, materialRules)).toContain('最多上传 20 个');
  });
});
