import { DomainError, fillText } from '../../../platform/errors/index.ts';

/** Refusals of 医疗补助 (03 §33); E-BF-02 is the specification's own. */
export const medicalErrors = {
  'E-BF-01': '该周期已有报销数据（{no}），不能重复建立',
  'E-BF-02': '核对总额{typed}元与文件总额{file}元不一致，请核对后重新导入',
  'E-BF-03': '还有{count}人未核对，请逐人确认或提出异议后提交反馈',
  'E-BF-04': '还有{count}条异议未处理，请修正账户、移出或维持后再审批',
  'E-BF-05': '还有{count}人的银行账户缺失或格式不正确（12至19位数字），请修正账户或暂缓后再审批',
  'E-BF-06': '还有{count}人没有所属街镇，不能下发',
  'E-BF-07': '市级总额与各区合计不一致，请核对',
  'E-BF-08': '当前环节不能办理：{detail}',
  'E-BF-09': '尚未超过街镇确认期限，不能代确认',
  'E-BF-10': '名册内没有可以推送的人员',
  'E-BF-11': '名册内没有可以补发的人员：暂缓原因尚未消除，或账户、异议尚未处理',
} as const;

export const refusal = (
  code: keyof typeof medicalErrors,
  variables: Readonly<Record<string, string | number>> = {},
): DomainError => new DomainError(code, fillText(medicalErrors[code], variables));
