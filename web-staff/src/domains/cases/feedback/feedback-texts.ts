import type { ReasonDialogProps } from '../../../platform/ReasonDialog.tsx';

/** Acts on a message that need words. */
export type WordedAct = 'APPLY' | 'SETTLED' | 'UNRELATED' | 'NOTIFY' | 'CLARIFY';

type ActText = Pick<ReasonDialogProps, 'title' | 'okText' | 'lines' | 'common' | 'danger' | 'label'> & {
  success: string;
};

/** What each act does, before it does it. */
export const actTexts: Readonly<Record<WordedAct, ActText>> = {
  APPLY: {
    title: '应用到办件',
    okText: '应用',
    lines: ['按部门的反馈改变子办件状态，并推送办件库。', '办理过程记为部门所为，您的原因一并记录。'],
    common: ['已与部门核实，以部门反馈为准'],
    success: '已应用到办件',
  },
  SETTLED: {
    title: '核实完毕',
    okText: '核实完毕',
    lines: ['办件状态保持不变，反馈保留在办件的历史中。', '该反馈产生的待办随之完成。'],
    common: ['已与部门核实，维持办件现状', '已与申请人联系并告知'],
    success: '已记录核实意见',
  },
  UNRELATED: {
    title: '标记为与本平台无关',
    okText: '标记无关',
    lines: ['这条反馈不再匹配任何办件，办件没有变化。', '标记不能撤回，操作人和原因会记入审计日志。'],
    common: ['部门误发，已电话核实', '非退役军人办件'],
    danger: true,
    success: '已标记为与本平台无关',
  },
  NOTIFY: {
    title: '通知申请人',
    okText: '发送短信',
    label: '告知内容',
    lines: [
      '短信开头写明事项和部门，请用申请人看得懂的话写明要做什么。',
      '发送后不能撤回，送达情况见办件页“发送的消息”。',
    ],
    success: '已发送，送达情况见办件页',
  },
  CLARIFY: {
    title: '申请部门澄清',
    okText: '发送',
    label: '需澄清的问题',
    lines: [
      '问题经接口发给该部门，附上原报文编号；部门的答复会作为新的反馈到达。',
      '请不要在问题中写身份证号码、手机号码。',
    ],
    success: '已发送给部门',
  },
};
