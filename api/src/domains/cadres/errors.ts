import { DomainError, fillText } from '../../platform/errors/index.ts';

/** Refusals of the register of 企业退休军转干部 and of transfers (03 §31.8, §32.6); their texts may be filled in. */
export const cadreErrors = {
  'E-RY-02': '出生日期与身份证号不一致，请核对',
  'E-RY-03': '该人员已在册（人员编号 {no}），请勿重复新增',
  'E-RY-04': '该人员户籍在{district}，请通过关系转移办理',
  'E-RY-05': '该身份证号已在待审批中（人员编号 {no}），请勿重复新增',
  'E-RY-06': '该人员已有在办申请 {no}，请待办结后再申请',
  'E-RY-07': '该人员当前状态为“{state}”，不能申请{kind}',
  'E-RY-08': '请至少填写一项要变更的信息',
  'E-RY-09': '只有发起人可以撤回',
  'E-RY-10': '户籍街镇不属于{district}，请核对；户籍迁往其他区请通过关系转移办理',
  'E-RY-11': '养老金数据查询超时，请稍后重试',
  'E-RY-12': '养老金数据暂时无法查询，请稍后重试',
  'E-RY-13': '一次最多查询{most}人',
  'E-RY-14': '一次最多比对{most}人',
  'E-RY-15': '没有可以比对的在册人员',
  'E-ZY-01': '迁入区与现户籍区相同，不能发起转移',
  'E-ZY-02': '该人员已有在办转移单 {no}',
  'E-ZY-03': '只能转移在册人员，该人员当前状态为“{state}”',
  'E-ZY-04': '请上传户籍变更证明材料',
  'E-ZY-05': '疑似死亡，暂停办理',
  'E-ZY-06': '请选择本区接收街镇',
  'E-ZY-07': '公安户籍数据仍为原户籍区，如确需接收请填写原因（5至500个字）',
  'E-ZY-08': '一次最多发起{most}人的转移',
  'E-ZY-09': '公安人口库暂时无法查询，请稍后重试',
} as const;

type Values = Readonly<Record<string, string | number>>;

/** A refusal of this catalogue with its variables filled. */
export const refusal = (code: keyof typeof cadreErrors, values: Values = {}) =>
  new DomainError(code, fillText(cadreErrors[code], values));
