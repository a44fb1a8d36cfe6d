import { actsOf } from '../../platform/records/acts.tsx';
import { recupChange } from '../../records/recup-change.ts';
import { recupNomination } from '../../records/recup-nomination.ts';
import { recupPlan } from '../../records/recup-plan.ts';
import { recupSubmission } from '../../records/recup-submission.ts';
import { recupSummary } from '../../records/recup-summary.ts';

export const planActs = actsOf(recupPlan, {
  name: ({ planNo }) => planNo,
  about: ({ title }) => title,
  consequences: {
    publish: ['名额下达到各军休机构，机构经办人收到待办，区局收到通知。发布后不能重新筛选和分配，只能撤回发布。'],
    recall: ['已下达的名额收回，机构的推荐和待办一并撤销；重新发布后须重新推荐。'],
    review: ['未提交的机构不再等待，进入市级审核。'],
    pass: ['通过后转下一级审批；分管领导通过后名单确定，通知各机构并推送军休服务管理系统。'],
    close: ['结束后计划不能再修改。'],
    requestCancel: ['须经业务处处长同意；同意后各机构、各区的待办一并撤销，不能恢复。'],
    agreeCancel: ['计划取消后不能恢复。'],
  },
});

export const submissionActs = actsOf(recupSubmission, {
  name: ({ planNo, orgName }) => `${planNo} ${orgName}`,
  about: ({ used, quota }) => `已用 ${used}/${quota}`,
  consequences: {
    submit: ['信息完整的人员提交区局审核，名单冻结为新的版本；区局退回前不能修改。'],
    pass: ['通过后由区局汇总提交市局。'],
    giveBack: ['退回后由机构修改，重新导出人员信息表后再提交。'],
  },
});

export const summaryActs = actsOf(recupSummary, {
  name: ({ planNo, districtTitle }) => `${planNo} ${districtTitle}`,
  about: ({ passed, quota }) => `区通过 ${passed} 人，名额 ${quota}`,
  consequences: {
    submit: ['本区人员汇总提交市局，名单冻结为新的版本。'],
    cityPass: ['各区汇总均通过后，计划才能报处长审批。'],
    cityReturn: ['本区已通过的机构转为市退回，由区局核对后重新提交。'],
  },
});

export const nominationActs = actsOf(
  recupNomination,
  {
    name: ({ nameMasked, cadreUid }) => `${nameMasked} ${cadreUid}`,
    about: ({ fromRank, orgName }) => `机构内第 ${fromRank} 位 · ${orgName}`,
    consequences: {
      invite: ['占用本机构一个名额；婉拒或逾期未答后名额释放。'],
      confirm: ['须上传本人同意的凭据；确认后填写联系人和身体信息。'],
      giveUp: ['撤回后名额释放，原因留痕，不能恢复。'],
      attend: ['计入历史疗养，影响以后年度的筛选。'],
      absent: ['不计入历史疗养。'],
    },
    filesLabel: (action) => (action === 'confirm' ? '本人同意的凭据' : undefined),
  },
  { short: { confirm: '代为确认', skip: '未推荐原因', attend: '已参加', absent: '未参加' } },
);

export const changeActs = actsOf(recupChange, {
  name: ({ changeNo }) => changeNo,
  about: ({ originalName, substituteName }) => [originalName, substituteName].filter(Boolean).join(' → '),
  consequences: {
    submit: ['提交区局审批；审批期间原人员为“变更中”。'],
    submitToHead: ['提交机构负责人审核，通过后报区局；审批期间原人员为“变更中”。'],
    pass: ['通过后转下一环节；最后一个环节通过后名单立即更新为新的版本，并推送军休服务管理系统，不能撤销。'],
    passToChief: ['通过后由区业务科长审批。'],
    passAndApply: ['通过后名单立即更新为新的版本，并推送军休服务管理系统，不能撤销。'],
    reject: ['驳回后原人员恢复，名单不变。'],
    withdraw: ['撤回后原人员恢复，须重新发起。'],
  },
});
