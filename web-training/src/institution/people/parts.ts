import type { InstitutionPart } from '../../generated/graphql.ts';

/** 02 §1.3: what each part is for, in the order in which it is offered. */
export const PARTS: readonly { code: InstitutionPart; title: string; does: string }[] = [
  { code: 'INST', title: '机构管理员', does: '办理本机构的全部业务，分配人员分工' },
  { code: 'INST_REPORTER', title: '上报', does: '项目申报、年检、信息变更、报名批次' },
  { code: 'INST_TEACHING', title: '教务', does: '开班、分班和考勤、结课' },
  { code: 'INST_FINANCE', title: '财务', does: '补助申请、结算、生活补助发放' },
];

export const titleOfPart = (code: InstitutionPart): string => PARTS.find((part) => part.code === code)?.title ?? code;
