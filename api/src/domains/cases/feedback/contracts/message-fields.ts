import { APPLICANT_STATUSES, FEEDBACK_DEPARTMENTS, FEEDBACK_TYPES } from '../words.ts';

/** A line of the interface document about a field that every department's message has. */
export interface DescribedField {
  path: string;
  title: string;
  type: string;
  length: string;
  required: string;
  codes: string;
  example: string;
}

const listOf = (codes: Readonly<Record<string, string>>) =>
  Object.entries(codes)
    .map(([code, name]) => `${code} ${name}`)
    .join('；');

const field = (
  path: string,
  title: string,
  type: string,
  length: string,
  example: string,
  { required = '否', codes = '—' } = {},
): DescribedField => ({ path, title, type, length, required, codes, example });

const REASON_TYPES = '不予办理、需补正、数据异常时必填';

/** The head of the envelope, as far as a department fills it in (2.8). */
export const HEAD_FIELDS: readonly DescribedField[] = [
  field('messageId', '消息编号', '文本', '8–64', '0198f3c2-6a10-7c3e-9d55-0f6f2f6f7a11', {
    required: '是，发送方内唯一',
  }),
  field('bizType', '业务类型', '文本', '≤60', 'FEEDBACK.DONE', { required: '是' }),
  field('sentAt', '发送时间', '日期时间', '25', '2026-03-04T10:00:00+08:00', { required: '是' }),
  field('caseNo', '一件事编号', '文本', '≤60', 'YJS3101092026030300001', {
    required: '与办件编号、身份证号码至少填一项',
  }),
  field('bjNo', '办件编号', '文本', '≤60', 'BJ-310109-2026-000123', { required: '与一件事编号、身份证号码至少填一项' }),
  field('seq', '报文序号', '整数', '≤10', '3', { required: '建议填写，同一办件递增' }),
];

/** The body of a message, as {@link feedbackSchema} checks it. */
export const BODY_FIELDS: readonly DescribedField[] = [
  field('department', '部门', '代码', '≤8', 'GA', { codes: listOf(FEEDBACK_DEPARTMENTS) }),
  field('feedbackType', '反馈类型', '代码', '≤10', 'DONE', { required: '是', codes: listOf(FEEDBACK_TYPES) }),
  field('externalStatus', '外部状态（code、text）', '对象', 'code ≤40，text ≤120', '{"code":"31","text":"已落户"}', {
    required: '是（text）',
  }),
  field('applicantStatus', '申请人情况', '代码', '≤10', 'DECEASED', {
    required: '申请人死亡、迁往外省市或者更正此前所报时',
    codes: listOf(APPLICANT_STATUSES),
  }),
  field('personIdNo', '身份证号码', '文本', '15或18', '310109********3218', {
    required: '无办件编号时，与事项代码同填',
  }),
  field('matterCode', '事项代码', '文本', '≤20', 'M03', { required: '无办件编号时必填' }),
  field('handledBy', '经办人', '文本', '≤60', '王警官'),
  field('handledOrg', '经办机构', '文本', '≤80', '欧阳路派出所'),
  field('handledAt', '办理时间', '日期时间', '25', '2026-03-04T10:00:00+08:00'),
  field('contactPhone', '联系电话', '文本', '≤30', '021-65551234'),
  field('reasonText', '原因', '文本', '≤2000，超出部分转为附件', '缺少缴费凭证', { required: REASON_TYPES }),
  field('suggestion', '建议', '文本', '≤2000', '请申请人补充后重新提交'),
  field('requiredMaterials', '需补正材料（code、name、note）', '数组', '≤20项', '[{"name":"缴费凭证"}]', {
    required: '需补正时必填',
  }),
  field('resultData', '办理结果', '对象', '见下表', '{"户籍地址":"上海市虹口区示范路1号"}'),
  field(
    'attachments',
    '附件（name、content）',
    '数组',
    '≤10个，每个≤20MB',
    '[{"name":"回执.pdf","content":"JVBERi0…"}]',
    {
      codes: 'PDF、JPG、PNG，Base64',
    },
  ),
];
