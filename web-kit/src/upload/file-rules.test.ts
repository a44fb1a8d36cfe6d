import { describe, expect, it } from '@jest/globals';
import { acceptOf, fileProblem, filmedRules, materialRules, rulesText, trainingRules } from './file-rules.ts';

const file = (patch: Partial<{ name: string; type: string; size: number }> = {}) => ({
  name: '退役证.pdf',
  type: 'application/pdf',
  size: 1000,
  ...patch,
});

describe('materials (spec 9.4)', () => {
  it('say what is allowed', () => {
    expect(rulesText(materialRules)).toBe('仅支持 PDF/JPG/PNG，单个文件不超过10MB，最多20个');
  });

  it('E-0006 are refused in the words of the server (9.7); R7.3 10 MB pass', () => {
    expect(fileProblem(file(), 0, materialRules)).toBeUndefined();
    expect(fileProblem(file({ size: 10 * 1024 * 1024 }), 0, materialRules)).toBeUndefined();
    expect(fileProblem(file({ type: 'application/x-msdownload' }), 0, materialRules)).toBe(
      '附件“退役证.pdf”格式或大小不符合要求（仅支持 PDF/JPG/PNG，且不超过10MB）',
    );
    expect(fileProblem(file({ size: 0 }), 0, materialRules)).toContain('文件不能为空');
    expect(fileProblem(file({ size: 10 * 1024 * 1024 + 1 }), 0, materialRules)).toContain('超过');
    expect(fileProblem(file(), 20, materialRules)).toContain('最多20个文件');
  });

  it('02 §2.6 videos are taken where they are asked for, up to a size of their own', () => {
    const film = file({ name: '实训.mp4', type: 'video/mp4', size: 400 * 1024 * 1024 });
    expect(rulesText(filmedRules)).toBe(
      '仅支持 PDF/Word/Excel/OFD/JPG/PNG/MP4，单个文件不超过20MB（视频不超过500MB），最多20个',
    );
    expect(fileProblem(film, 0, filmedRules)).toBeUndefined();
    expect(fileProblem(film, 0, materialRules)).toContain('仅支持 PDF/JPG/PNG');
    expect(fileProblem({ ...film, size: 501 * 1024 * 1024 }, 0, filmedRules)).toContain('不超过500MB');
    expect(fileProblem(file({ size: 21 * 1024 * 1024 }), 0, filmedRules)).toContain('不超过20MB');
  });

  it('02 §2.6 files of training may be documents of office programs, by type or by name, up to 20 MB; archives are none', () => {
    expect(rulesText(trainingRules)).toBe('仅支持 PDF/Word/Excel/OFD/JPG/PNG，单个文件不超过20MB，最多20个');
    const ofd = file({ name: '收费依据.OFD', type: '' });
    expect(fileProblem(ofd, 0, trainingRules)).toBeUndefined();
    expect(fileProblem(ofd, 0, materialRules)).toContain('仅支持 PDF/JPG/PNG');
    expect(fileProblem(file({ name: '计划.doc', type: 'application/msword' }), 0, trainingRules)).toBeUndefined();
    expect(fileProblem(file({ size: 20 * 1024 * 1024 }), 0, trainingRules)).toBeUndefined();
    expect(fileProblem(file({ size: 20 * 1024 * 1024 + 1 }), 0, trainingRules)).toContain('不超过20MB');
    const zip = file({ name: '材料.zip', type: 'application/zip' });
    expect(fileProblem(zip, 0, trainingRules)).toContain('仅支持 PDF/Word/Excel/OFD/JPG/PNG');
    expect(acceptOf(trainingRules)).toContain('.ofd');
  });
});
