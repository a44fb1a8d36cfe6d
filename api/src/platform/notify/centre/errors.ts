import { DomainError } from '../../errors/index.ts';

export const noticeErrors = {
  'E-TZ-01': '没有可用的手机号，请先补全手机号并电话告知',
  'E-TZ-02': '该通知已送达或已登记告知，无须重复登记',
  'E-TZ-03': '该模板已启用了更新的版本，请撤回后按最新版本重新编辑',
  'E-TZ-04': '该模板已有编辑中或待审核的版本，请先处理',
  'E-TZ-05': '该版本已提交审核或已启用，不能再修改',
} as const;

export function noticeRefusal(code: keyof typeof noticeErrors): DomainError {
  return new DomainError(code, noticeErrors[code]);
}
