import type { PublishedMessage } from '../../../platform/exchange/channel.ts';
import {
  contentsOf,
  momentOf,
  orNull,
  textOf,
  titleOf,
  wordsOf,
} from '../../../platform/exchange/docs/published-schema.ts';
import { VERDICTS } from '../negatives/reasons.ts';
import { BUSINESS_TYPES, CHANNELS, GRADES, SCENES } from '../words.ts';

const evaluationNo = textOf('评价编号，平台内唯一', { pattern: '^PJ\\d+$' });
const first = [{ version: '1.0', date: '2026-11-29', note: '首次发布结构定义和示例；报文不变。' }] as const;

/** What the city's platform gets, kind by kind (01 §11.9): grade, options, comment, time, object, matter, staff, channel, anonymous flag. */
export const reviewMessages: Readonly<Record<string, PublishedMessage>> = {
  EVALUATION: {
    description:
      '群众每作出一条评价报送一次，同一评价的后续消息（答复、差评整改状态）在其后按顺序报送。不含评价人的姓名、证件号码和联系方式；评价内容中的号码和姓名已经遮盖。事项编码已停用的，好差评平台应答拒收和原因，更正编码后以原消息编号重新报送。',
    schema: contentsOf({
      evaluationNo,
      projNo: textOf('办件编号'),
      serviceCode: textOf('事项编码（实施编码；没有的为平台事项编码）'),
      serviceName: textOf('事项名称'),
      grade: { type: 'integer', title: '评价等级：5 非常满意 至 1 非常不满意', minimum: 1, maximum: 5 },
      gradeName: titleOf('评价等级名称', GRADES),
      options: {
        type: 'array',
        title: '勾选的评价内容',
        items: contentsOf({ code: textOf('选项编码'), text: textOf('选项内容') }),
      },
      comment: wordsOf('评价内容，没有的为空', 2000),
      evaluatedAt: momentOf('评价时间'),
      anonymous: { type: 'boolean', title: '是否匿名评价' },
      byProxy: { type: 'boolean', title: '是否由工作人员代录' },
      businessType: titleOf('业务类型', BUSINESS_TYPES),
      scene: titleOf('服务场景', SCENES),
      channel: titleOf('评价渠道', CHANNELS),
      serviceDepartment: textOf('办理单位'),
      regionCode: textOf('区划代码', { pattern: '^\\d{6}$' }),
      staff: {
        type: 'array',
        title: '服务人员',
        items: contentsOf({ no: textOf('工号'), name: textOf('姓名') }),
      },
      late: { type: 'boolean', title: '是否断网后补传' },
    }),
    examples: [
      {
        evaluationNo: 'PJ20260309000001',
        projNo: 'BJ-310109-2026-000123',
        serviceCode: 'M01',
        serviceName: '退役报到',
        grade: 5,
        gradeName: GRADES[5],
        options: [{ code: 'G5_ATTITUDE', text: '服务热情' }],
        comment: '办得很快',
        evaluatedAt: '2026-03-09 10:20:00',
        anonymous: false,
        byProxy: false,
        businessType: BUSINESS_TYPES.REPORT,
        scene: SCENES.WINDOW,
        channel: CHANNELS.PAD,
        serviceDepartment: '虹口区退役军人服务中心',
        regionCode: '310109',
        staff: [{ no: 'clerk_hk', name: '刘敏' }],
        late: false,
      },
    ],
    changes: first,
  },
  REPLY: {
    description: '对评价的答复经审核公开后报送；答复重新审核公开的，再次报送。',
    schema: contentsOf({
      evaluationNo,
      content: textOf('答复内容', { maxLength: 500 }),
      department: textOf('答复单位'),
      repliedAt: momentOf('公开时间'),
    }),
    examples: [
      {
        evaluationNo: 'PJ20260309000002',
        content: '已核实并致歉，材料清单已更新。',
        department: '虹口区退役军人服务中心',
        repliedAt: '2026-03-10 09:00:00',
      },
    ],
    changes: first,
  },
  RECTIFY: {
    description: '差评整改每进入一个环节报送一次，直至办结或认定为误评、恶意差评。',
    schema: contentsOf({
      evaluationNo,
      reviewNo: textOf('差评编号'),
      state: textOf('整改环节编码'),
      stateName: textOf('整改环节名称'),
      verdict: orNull(titleOf('核实结论，尚未核实的为空', VERDICTS)),
      at: momentOf('进入时间'),
    }),
    examples: [
      {
        evaluationNo: 'PJ20260309000002',
        reviewNo: 'CP2026030900001',
        state: 'CONTACTED',
        stateName: '已联系待核实',
        verdict: null,
        at: '2026-03-09 14:00:00',
      },
    ],
    changes: first,
  },
};
