import type { Guide } from './guide.ts';

/** The texts of 办理须知 that the city writes; lists of short sentences stand one on a line. */
export interface GuideBody {
  title: string;
  audience: string;
  conditions: string;
  channels: { title: string; text: string }[];
  fees: string;
  steps: { title: string; text: string }[];
  results: string;
  deadline: string;
  offline: string;
  advice: string;
  generalConsentVersion: string;
  generalConsentText: string;
  sensitiveConsentVersion: string;
  sensitiveConsentText: string;
}

const LONG = { 'ui:widget': 'textarea', 'ui:options': { rows: 4 } };
const text = (title: string, maxLength: number) => ({ type: 'string', title, minLength: 1, maxLength }) as const;
const headed = (title: string, maxItems: number) =>
  ({
    type: 'array',
    title,
    minItems: 1,
    maxItems,
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['title', 'text'],
      properties: { title: text('标题', 20), text: text('内容', 300) },
    },
  }) as const;
const version = (title: string) => ({
  ...text(title, 20),
  pattern: '^[0-9A-Za-z.-]{1,20}$',
  'x-message': '版本号为1至20位数字、字母、点或连字符，如2026-02',
});

export const guideBodySchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    title: text('事项名称', 40),
    audience: text('办理对象', 500),
    conditions: text('办理条件（每行一条）', 1000),
    channels: headed('办理渠道', 6),
    fees: text('收费', 200),
    steps: headed('办理流程', 10),
    results: text('办理结果（每行一条）', 1000),
    deadline: text('办理时间', 500),
    offline: text('线下办理指引', 500),
    advice: text('咨询', 500),
    generalConsentVersion: version('信息共享授权的版本号'),
    generalConsentText: text('信息共享授权', 2000),
    sensitiveConsentVersion: version('敏感个人信息单独同意的版本号'),
    sensitiveConsentText: text('敏感个人信息单独同意', 2000),
  },
  required: [
    'title',
    'audience',
    'conditions',
    'channels',
    'fees',
    'steps',
    'results',
    'deadline',
    'offline',
    'advice',
    'generalConsentVersion',
    'generalConsentText',
    'sensitiveConsentVersion',
    'sensitiveConsentText',
  ],
} as const;

const HEADED = { items: { text: { 'ui:widget': 'textarea', 'ui:options': { rows: 2 } } } };

export const guideBodyUiSchema = {
  channels: HEADED,
  steps: HEADED,
  audience: LONG,
  conditions: LONG,
  results: LONG,
  deadline: LONG,
  offline: LONG,
  advice: LONG,
  generalConsentText: LONG,
  sensitiveConsentText: LONG,
  generalConsentVersion: { 'ui:help': '授权文字有修改的，须填写新的版本号；申请人须重新阅读、勾选' },
  sensitiveConsentVersion: { 'ui:help': '同意文字有修改的，须填写新的版本号；申请人须重新阅读、勾选' },
} as const;

const linesOf = (given: string) =>
  given
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The texts of a guide as the city edits them. */
export function bodyOf(guide: Guide): GuideBody {
  const { title, audience, conditions, channels, fees, steps, results, deadline, offline, advice } = guide;
  return {
    ...{ title, audience, fees, deadline, offline, advice },
    conditions: conditions.join('\n'),
    results: results.join('\n'),
    channels: channels.map((one) => ({ ...one })),
    steps: steps.map((one) => ({ ...one })),
    generalConsentVersion: guide.generalConsent.version,
    generalConsentText: guide.generalConsent.text,
    sensitiveConsentVersion: guide.sensitiveConsent.version,
    sensitiveConsentText: guide.sensitiveConsent.text,
  };
}

/** A guide with the texts of the city: questions and level stay as they are shipped. */
export function withBody(guide: Guide, body: GuideBody): Guide {
  const { conditions, results, generalConsentVersion, generalConsentText, ...rest } = body;
  const { sensitiveConsentVersion, sensitiveConsentText, ...texts } = rest;
  return {
    ...guide,
    ...texts,
    conditions: linesOf(conditions),
    results: linesOf(results),
    generalConsent: { ...guide.generalConsent, version: generalConsentVersion, text: generalConsentText },
    sensitiveConsent: { ...guide.sensitiveConsent, version: sensitiveConsentVersion, text: sensitiveConsentText },
  };
}
