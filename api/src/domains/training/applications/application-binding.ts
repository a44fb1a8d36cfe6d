import { type ActInput, type GuardAnswer, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import { applicationFlow } from './application.flow.ts';
import { applyApplicationEffects } from './application-effects.ts';
import { type ApplicationFacts, loadApplicationFacts } from './application-facts.ts';
import { refusalOfApplicant } from './may-apply.ts';
import { APPLICATION } from './record-type.ts';
import { refusalOfSheet } from './review/sheet-state.ts';

type Judge = (facts: ApplicationFacts) => GuardAnswer;
const asked =
  (against: (facts: ApplicationFacts) => { code: string; message: string } | undefined): Judge =>
  (facts) =>
    against(facts) ?? true;

const needs = (holds: (facts: ApplicationFacts) => boolean, message: string) =>
  asked((facts) => (holds(facts) ? undefined : { code: 'E-0503', message }));

const guards: Readonly<Record<string, Judge>> = {
  mayApply: asked(refusalOfApplicant),
  // T14-6: whoever was removed meanwhile gets no further, whatever was found of the application.
  institutionStays: asked(({ institutionState }) =>
    institutionState === 'REMOVED' ? { code: 'E-1601', message: '申报机构已被剔除或注销，申报不能继续' } : undefined,
  ),
  notJudged: needs((facts) => !facts.judged, '该级已有办理意见，不能撤回'),
  districtSheet: asked((facts) => refusalOfSheet(facts.kind, facts.districtSheet)),
  centreSheet: asked((facts) => refusalOfSheet(facts.kind, facts.centreSheet)),
  passed: needs((facts) => facts.passed === true, '评审未通过，只能作未通过备案'),
  failed: needs((facts) => facts.passed === false, '评审已通过，不能作未通过备案'),
  reviewInvalid: needs((facts) => facts.reviewInvalid, '评审有效，只有评审无效或公示期间异议成立的可以重评'),
  publicityWanted: needs((facts) => facts.publicityWanted, '公示期设为0，可直接备案'),
  publicityOver: asked(({ publicityOver, publicityTo }) =>
    publicityOver
      ? undefined
      : { code: 'E-0503', message: publicityTo ? `公示至 ${publicityTo}，期满后方可备案` : '须先公示，期满后方可备案' },
  ),
  publicityRunning: asked(({ publicityRunning, publicityTo }) =>
    publicityRunning ? undefined : { code: 'E-0503', message: `公示已于 ${publicityTo} 结束，不再登记异议` },
  ),
  noObjection: needs((facts) => !facts.objected, '有未处理的异议'),
  objected: needs((facts) => facts.objected, '没有未处理的异议'),
};

const PASSES = ['districtPass', 'centrePass'];
const FILES = ['filePass', 'fileFail'];

/** What a newcomer’s application and a filing ask of whoever acts (02 §8.4 “Batch”, T16-9). */
function inputRule(action: string, { kind }: ApplicationFacts, input: ActInput): GuardAnswer {
  if (PASSES.includes(action) && kind === '1' && input.many)
    return { code: 'E-1605', message: '新进机构须逐件审核资质，不能批量通过' };
  if (FILES.includes(action) && !input.attachmentIds?.length) return { code: 'E-1606', message: '请上传评审会议纪要' };
  return true;
}

/** Applications as records of the flow engine. */
export const applicationBinding: RecordBinding = {
  type: APPLICATION,
  title: '培训项目申报',
  flow: applicationFlow.key,
  table: 'project_application',
  titleColumn: 'application_no',
  subjectColumn: 'project_name',
  limits: 'TRAINING_APPLICATION',
  link: '/training/applications/{id}',
  viewPermission: 'training.application:view',
  namesPermission: 'training.application:names',
  takesFiles: FILES,
  ...judgedBy<ApplicationFacts>({ guards, inputRule, loadFacts: loadApplicationFacts }),
  onChange: applyApplicationEffects,
};
