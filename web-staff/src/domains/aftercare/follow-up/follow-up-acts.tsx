import { actsOf } from '../../../platform/records/acts.tsx';
import { followUpPlan } from '../../../records/follow-up-plan.ts';
import { OfficerField } from './OfficerField.tsx';

/** 分派, 群发短信, 核实, 暂停, 结束: on the page, and those for many in the bar of the selection. */
export const followUpActs = actsOf(
  followUpPlan,
  {
    name: ({ planNo }) => planNo,
    about: ({ personName, orgName }) => `${personName}（${orgName}）`,
    consequences: {
      assign: ['由选定的工作人员负责跟踪，以后的提醒发给责任人；历史记录保留原责任人。'],
      message: ['以本街镇的名义发送短信，内容记入每个人的跟踪记录；已申请不再电话联系的也会收到。'],
      verify: ['确认人社推送或有出入的信息与实际情况一致，“待核实”标记取消。'],
      stopCalls: ['以后只用短信或平台联系，不能再登记电话跟踪。'],
      allowCalls: ['可以再次电话联系。'],
      pause: ['暂停期间不提醒；到复核日期自动恢复跟踪，当天到期。'],
      resume: ['恢复后当天到期，请及时联系。'],
      close: ['结束后不再跟踪，须上传证明材料；记录仍可查看。'],
    },
    filesLabel: (action) => (action === 'close' ? '证明材料（死亡证明、迁移证明或本人书面申请）' : undefined),
    untilLabel: (action) => (action === 'pause' ? '复核日期' : undefined),
    filesNeeded: ['close'],
    assigneeField: ([first]) => first && <OfficerField planId={first.id} />,
  },
  { at: 'selection' },
);
