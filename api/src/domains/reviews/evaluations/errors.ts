import { DomainError } from '../../../platform/errors/index.ts';

export const evaluationErrors = {
  'E-0901': '评价页面暂时无法打开，请扫描二维码评价或联系工作人员',
  'E-0902': '评价邀请已过期，如需评价请联系服务中心工作人员',
  'E-0903': '该办件已评价',
  'E-0904': '评价链接无效，请使用工作人员提供的二维码或短信链接',
  'E-0918': '评价应由申请人本人用自己的手机提交；申请人没有手机的，请在“请评价”中代录',
} as const;

/** A refusal that whoever evaluates reads. */
export const evaluationRefusal = (code: keyof typeof evaluationErrors): DomainError =>
  new DomainError(code, evaluationErrors[code]);
