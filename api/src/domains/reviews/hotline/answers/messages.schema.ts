import type { PublishedMessage } from '../../../../platform/exchange/channel.ts';
import {
  codeOf,
  contentsOf,
  momentOf,
  orNull,
  textOf,
  titleOf,
} from '../../../../platform/exchange/docs/published-schema.ts';
import { contactWays, VERDICTS } from '../../negatives/reasons.ts';
import { GRADES } from '../../words.ts';
import { type AnswerKind, OUTCOMES } from '../words.ts';

const orderNo = textOf('工单编号');
const first = [{ version: '1.0', date: '2026-11-29', note: '首次发布结构定义和示例；报文不变。' }] as const;
const ways = Object.fromEntries(contactWays.map(({ code, title }) => [code, title]));
const revisits = { ...GRADES, MISSED: '未联系上' };

/** What the hotline gets, kind by kind (01 §11.9): contact, extension, result. */
export const hotlineMessages: Readonly<Record<AnswerKind, PublishedMessage>> = {
  CONTACT: {
    description: '工作人员联系来电人、登记联系情况后报送。业务类型 HOTLINE.CONTACT。',
    schema: contentsOf({
      orderNo,
      contactedAt: orNull(momentOf('联系时间')),
      way: orNull(titleOf('联系方式', ways)),
      content: orNull(textOf('沟通内容，其中的号码已遮盖')),
    }),
    examples: [
      {
        orderNo: 'RX202603090001',
        contactedAt: '2026-03-09 14:00:00',
        way: '电话联系',
        content: '电话说明情况，来电人已知悉',
      },
    ],
    changes: first,
  },
  EXTENSION: {
    description:
      '需要延期办理的，报送原因和申请延至的时间，由12345以 HOTLINE.ANSWER 答复。业务类型 HOTLINE.EXTENSION。',
    schema: contentsOf({ orderNo, reason: orNull(textOf('延期原因')), until: momentOf('申请延至') }),
    examples: [{ orderNo: 'RX202603090001', reason: '涉及两个部门，需要会商', until: '2026-03-30 17:30:00' }],
    changes: first,
  },
  RESULT: {
    description:
      '差评整改办结、认定为误评或恶意差评，或者工单不属于本系统时报送，由12345以 HOTLINE.ANSWER 确认或退回重办。退回的工单只有 outcome、outcomeName、result、endedAt。业务类型 HOTLINE.RESULT。',
    schema: contentsOf(
      {
        orderNo,
        outcome: codeOf('办理结果', OUTCOMES),
        outcomeName: titleOf('办理结果名称', OUTCOMES),
        verdict: orNull(codeOf('核实结论', VERDICTS)),
        verdictName: orNull(titleOf('核实结论名称', VERDICTS)),
        measures: orNull(textOf('整改措施')),
        result: orNull(textOf('整改结果或退回原因')),
        rectifiedAt: orNull(momentOf('整改时间')),
        revisit: orNull(titleOf('回访评价，没有联系上的为“未联系上”', revisits)),
        endedAt: orNull(momentOf('办结时间')),
      },
      ['verdict', 'verdictName', 'measures', 'rectifiedAt', 'revisit'],
    ),
    examples: [
      {
        orderNo: 'RX202603090001',
        outcome: 'HANDLED',
        outcomeName: OUTCOMES.HANDLED,
        verdict: 'GENUINE',
        verdictName: VERDICTS.GENUINE,
        measures: '更新材料清单并培训窗口人员',
        result: '清单已更新并公示',
        rectifiedAt: '2026-03-12 11:00:00',
        revisit: GRADES[4],
        endedAt: '2026-03-13 10:00:00',
      },
      {
        orderNo: 'RX202603090003',
        outcome: 'RETURNED',
        outcomeName: OUTCOMES.RETURNED,
        result: '反映的事项由民政部门办理',
        endedAt: '2026-03-09 16:00:00',
      },
    ],
    changes: first,
  },
};
