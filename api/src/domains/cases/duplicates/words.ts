import type { MatchRule, Severity } from './detect/severity.ts';

export const RULE_TITLES: Readonly<Record<MatchRule, string>> = {
  SAME_ID18: '身份证号码相同',
  ID15_18: '15位与18位身份证号码相同',
  SAME_PERSON_OTHER_ID: '疑似同一人（证件号不同）',
  REPORTED_ELSEWHERE: '安置系统已有退役报到',
};
export const SEVERITY_TITLES: Readonly<Record<Severity, string>> = { BLOCKING: '须核实', INFO: '提示' };
