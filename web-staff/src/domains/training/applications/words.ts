import type { StateTone } from '@yjs/web-kit';
import type { ProjectApplicationState, QualificationVerdict } from '../../../generated/graphql.ts';
import { projectApplicationStateTitles } from '../../../generated/titles/project-application-state.ts';
import { qualificationVerdictTitles } from '../../../generated/titles/qualification-verdict.ts';
import { projectApplicationStateTones } from '../../../generated/tones/project-application-state.ts';

export const stateWords: Record<ProjectApplicationState, string> = projectApplicationStateTitles;

export const stateTones: Readonly<Record<ProjectApplicationState, StateTone>> = projectApplicationStateTones;

export const verdictWords: Record<QualificationVerdict, string> = qualificationVerdictTitles;

/** What follows from each act, said before it is taken. */
export const consequences: Readonly<Record<string, readonly string[]>> = {
  districtPass: ['转市服务中心复核，系统发送待办和消息。', '您不能再对该申报作复核。'],
  districtReturn: ['退回培训机构修改，意见对机构可见；再次提交时版本加一，从区审核重新开始。'],
  districtReject: ['申报结束，6个月后方可再次申报；意见对机构可见。'],
  centrePass: ['转市局组织专家评审，系统发送待办和消息。'],
  centreReturn: ['退回培训机构修改，再次提交时从区审核重新开始。'],
  centreBack: ['退回区重新审核，机构不需要修改。'],
  publish: ['评审结果开始公示，公示期按工作日计算，期满后方可备案。'],
  filePass: ['登记备案号；新进机构进入培训机构库，项目进入培训项目库。', '机构、区和市服务中心收到“已入库”消息。'],
  fileFail: ['登记备案号，申报以“未通过”结束。'],
  reReview: ['评审结果作废，回到待组织评审。'],
  object: ['登记后，处理完毕前不能备案。'],
  overrule: ['异议处理完毕，可以继续备案。'],
};
