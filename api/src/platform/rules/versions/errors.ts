import { DomainError, fillText } from '../../errors/index.ts';

/** The room's own codes. */
export const ruleErrors = {
  'E-RULE-01': '该规则已有更新的版本，请在新版本上重新修改',
  'E-RULE-02': '市级规则由市级维护；本区需要不同做法时，请建立本区规则',
  'E-RULE-03': '与现行版本没有差别',
  'E-RULE-04': '该规则已有草稿，请在草稿上继续修改',
  'E-RULE-05': '规则已经{state}',
  'E-RULE-06': '没有查到该办件，请核对编号',
  'E-RULE-07': '办件较多，需要在后台回放',
  'E-RULE-08': '已改为回放较新的内容，本次回放不再继续',
  'E-RULE-09': '该规则不能停用，请另起一个版本修改内容',
  'E-RULE-10': '本区还有其他人员可以审批，请由其审批',
} as const;

export function refuseRule(code: keyof typeof ruleErrors, values: Readonly<Record<string, string>> = {}): DomainError {
  return new DomainError(code, fillText(ruleErrors[code], values));
}
