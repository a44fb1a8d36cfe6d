import { actsOf } from '../../../platform/records/acts.tsx';
import { subsidyStandard } from '../../../records/subsidy-standard.ts';

/** 提交, 确认, 退回, 撤回, 停止提醒: at the rows of the list and on the page. */
export const standardActs = actsOf(
  subsidyStandard,
  {
    name: ({ standardNo }) => standardNo,
    about: ({ kindTitle, docNo }) => `${kindTitle} ${docNo}`,
    facts: ({ amount, unitTitle, scope, validFrom, validTo }) => [
      `${amount} ${unitTitle}，适用${scope}`,
      `${validFrom} 至 ${validTo ?? '长期'}`,
    ],
    consequences: {
      submit: ['提交后由市局另一人确认；须上传标准的文件依据。'],
      confirm: [
        '确认后即按生效日期执行，金额不能再修改，只能更正为新版次。',
        '与同种类的其他标准日期重叠的不能发布；被它替代的标准于前一天截止。',
        '生效日期已过的，已生成台账的明细不变，需要调整的请按冲正办理。',
      ],
      giveBack: ['退回编制人修改，不发布。'],
      discard: ['草稿作废后不能恢复。'],
      withdraw: ['标准不再用于结算；已被台账引用的不能撤回，请更正。'],
      mute: ['今后不再提醒该标准到期；到期后没有标准的日期，补助结算不能通过审核。'],
    },
    filesLabel: (action) => (action === 'submit' ? '文件依据' : undefined),
  },
  {
    short: { submit: '提交', confirm: '确认', giveBack: '退回', discard: '作废', withdraw: '撤回', mute: '不再续期' },
  },
);
