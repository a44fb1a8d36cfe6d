import { titleOf } from '../../../people/index.ts';
import { ENDS, type End, isEnd, OUTCOMES, type Outcome } from './outcomes.ts';

/** 申报来源 and 服务渠道 of a case's channel, as the library has them. */
export interface ChannelCodes {
  submit: string;
  datasources: string;
}

/** Codes of PROC: kind of node, and its result. */
export interface NodeCodes {
  nodetype: number;
  noderesult: number;
}

/** The same of a step with which a matter ends, and the result in DONE. */
export interface EndCodes extends NodeCodes {
  doneresult: number;
}

/** How an application came in (01 §2.4). */
export const CHANNELS = ['PC_YWTB', 'ALIPAY', 'SUISHENBAN', 'WINDOW', 'SYSTEM'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The case library's codes for what happens here (01 §2.7, A10, OQ-03). */
export type MappingBody = Record<Exclude<Outcome, End>, NodeCodes> &
  Record<End, EndCodes> & {
    /** `specialtype` of 挂起. */
    specialtype: number;
    /** Further `doneresult` by which the library says that a matter has ended well. */
    alsoNormal?: number[];
    /** 申报来源 (`submit`) by channel. */
    submit: Record<Channel, string>;
    /** 服务渠道 (`datasources`) by channel; the code for mobile is A22. */
    datasources: Record<Channel, string>;
  };

const node = (nodetype: number, noderesult: number): NodeCodes => ({ nodetype, noderesult });
const end = (noderesult: number, doneresult: number): EndCodes => ({ nodetype: 3, noderesult, doneresult });

/** As the public pattern has them (01 §2.7 with the decisions of 00-common "library mapping"). */
export const SHIPPED_MAPPING: MappingBody = {
  passed: node(2, 1),
  returned: node(2, 7),
  resubmitted: node(2, 1),
  accepted: node(1, 4),
  progressed: node(2, 1),
  supplement: node(2, 5),
  normal: end(1, 6),
  terminated: end(0, 3),
  cancelled: end(0, 3),
  specialtype: 1,
  submit: { PC_YWTB: '1', ALIPAY: '9', SUISHENBAN: '1', WINDOW: '2', SYSTEM: '9' },
  datasources: { PC_YWTB: '1', ALIPAY: '3', SUISHENBAN: '1', WINDOW: '2', SYSTEM: '9' },
};

const NODE_TYPES = [
  { const: 1, title: '1 开始' },
  { const: 2, title: '2 中间' },
  { const: 3, title: '3 结束' },
  { const: 4, title: '4 开始并结束' },
];
const code = (title: string, description: string) => ({
  type: 'integer',
  title,
  description,
  minimum: 0,
  maximum: 99,
});
const nodeFields = {
  nodetype: { type: 'integer', title: '环节类型', oneOf: NODE_TYPES },
  noderesult: code('环节结果', '0不同意、1同意、2不受理、3不予受理、4受理、5补齐补正、6特别程序、7退回'),
};
const doneField = { doneresult: code('办结结果', '6正常办结、7正常办结（不予许可）、3终止或撤回、1不予受理') };
const group = (title: string, properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  title,
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
});
const channelCode = (channel: Channel) => ({
  type: 'string',
  title: titleOf('channel', channel) ?? channel,
  pattern: '^[0-9A-Za-z]{1,4}$',
  'x-message': '渠道代码应为1至4位数字或字母',
});
const byChannel = (title: string) =>
  group(title, Object.fromEntries(CHANNELS.map((channel) => [channel, channelCode(channel)])));

const outcomes = Object.entries(OUTCOMES) as [Outcome, string][];

/** JSON Schema of {@link MappingBody}. */
export const mappingBodySchema = {
  type: 'object',
  additionalProperties: false,
  required: [...outcomes.map(([outcome]) => outcome), 'specialtype', 'submit', 'datasources'],
  properties: {
    ...Object.fromEntries(
      outcomes.map(([outcome, title]) => [
        outcome,
        group(title, isEnd(outcome) ? { ...nodeFields, ...doneField } : nodeFields),
      ]),
    ),
    specialtype: code('挂起的特别程序类型', '特殊环节报文的类型代码'),
    alsoNormal: {
      type: 'array',
      title: '同样视为正常办结的办结结果',
      description: '每日核对时，办件库回报这些代码的也按正常办结比较',
      maxItems: 5,
      uniqueItems: true,
      items: { type: 'integer', title: '办结结果', minimum: 0, maximum: 99 },
    },
    submit: byChannel('申报来源'),
    datasources: byChannel('服务渠道'),
  },
} as const;

/** The codes of a case's channel; one that is not known comes from nowhere in particular, as what the system began. */
export function channelCodes({ submit, datasources }: MappingBody, channel: string): ChannelCodes {
  const known = CHANNELS.find((one) => one === channel) ?? 'SYSTEM';
  return { submit: submit[known], datasources: datasources[known] };
}

/** `doneresult` that say of a matter that it has ended well. */
export const normalResults = ({ normal, alsoNormal = [] }: MappingBody): number[] => [normal.doneresult, ...alsoNormal];

const REFUSED_END = '该代码已表示正常办结，不能同时表示终止或撤销';

/** What only the whole body shows: 退回 of a node that is none in the middle, one code for a good and a bad end. */
export function problemsOfMapping(body: MappingBody): { path: string; message: string }[] {
  const nodes = outcomes.flatMap(([outcome]) => {
    const { nodetype, noderesult } = body[outcome];
    return noderesult === 7 && nodetype !== 2
      ? [{ path: `${outcome}/nodetype`, message: '结果为“7 退回”的，环节类型只能是“2 中间”' }]
      : [];
  });
  const good = normalResults(body);
  const ends = ENDS.flatMap((one) =>
    one !== 'normal' && good.includes(body[one].doneresult)
      ? [{ path: `${one}/doneresult`, message: REFUSED_END }]
      : [],
  );
  return [...nodes, ...ends];
}

/** A code that has meant a good end in some version never means a bad one, nor the other way round: what was sent by it is still compared. */
export function problemsOfHistory(
  body: MappingBody,
  versions: readonly MappingBody[],
): { path: string; message: string }[] {
  const wasGood = new Set(versions.flatMap(normalResults));
  const wasBad = new Set(
    versions.flatMap(({ terminated, cancelled }) => [terminated.doneresult, cancelled.doneresult]),
  );
  const said = (path: string, meaning: string) => [
    { path, message: `该代码在已生效的版本中表示${meaning}，改作他用会使以前的办件核对出错` },
  ];
  return [
    ...(wasBad.has(body.normal.doneresult) ? said('normal/doneresult', '终止或撤销') : []),
    ...(body.alsoNormal ?? []).flatMap((one, n) => (wasBad.has(one) ? said(`alsoNormal/${n}`, '终止或撤销') : [])),
    ...(wasGood.has(body.terminated.doneresult) ? said('terminated/doneresult', '正常办结') : []),
    ...(wasGood.has(body.cancelled.doneresult) ? said('cancelled/doneresult', '正常办结') : []),
  ];
}

/** 「受理4、补正5、退回7；正常办结6、终止3、撤销3」. */
export function describeMapping({
  accepted,
  supplement,
  returned,
  normal,
  terminated,
  cancelled,
}: MappingBody): string {
  const nodes = `受理${accepted.noderesult}、补正${supplement.noderesult}、退回${returned.noderesult}`;
  return `${nodes}；正常办结${normal.doneresult}、终止${terminated.doneresult}、撤销${cancelled.doneresult}`;
}
