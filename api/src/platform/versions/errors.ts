import { DomainError, fillText } from '../errors/index.ts';

/** Refusals of frozen lists (03 C-15). */
export const versionErrors = {
  'E-VER-02': '名单已更新为第 {n} 版，请查看差异后再审批',
} as const;

/** E-VER-02, with the version that stands. */
export const refuseVersion = (n: number): DomainError =>
  new DomainError('E-VER-02', fillText(versionErrors['E-VER-02'], { n }), { details: { version: n } });
