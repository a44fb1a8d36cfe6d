import { defineRuleKind } from '../../../../platform/rules/index.ts';
import { knownMatters, matterTitles, withMatters } from '../../matters/index.ts';
import { FOLLOW_JOB } from '../plans/job-names.ts';
import { effectOf } from './effect.ts';
import { autoFinishFields } from './fields.ts';
import { AUTO_FINISH } from './kind-name.ts';
import { type AutoFinishBody, FINISH_STATES } from './rule-body.ts';
import { AUTO_FINISH_RULES } from './shipped-rules.ts';
import { testRecord } from './test-record.ts';

const oneOf = (titles: readonly (readonly [string, string])[]) =>
  titles.map(([value, title]) => ({ const: value, title }));

/** As it reads with the matters that are known now; another object whenever they change, so that it is compiled anew. */
let bodySchema: Readonly<Record<string, unknown>> = {};
withMatters(() => {
  bodySchema = {
    type: 'object',
    required: ['matterCode', 'finishAs', 'reason'],
    additionalProperties: false,
    properties: {
      matterCode: {
        type: 'string',
        title: '适用事项',
        oneOf: oneOf(knownMatters.map(({ code, title }) => [code, title])),
      },
      finishAs: { type: 'string', title: '办结方式', oneOf: oneOf(Object.entries(FINISH_STATES)) },
      reason: { type: 'string', title: '办结原因', minLength: 5, maxLength: 100 },
      preNoticeWorkdays: { type: 'integer', title: '提前通知工作日', minimum: 3, maximum: 30 },
    },
  };
});

/** 自动办结规则: when a matter handled offline ends by itself (R3.2.1). */
export const autoFinishKind = defineRuleKind<AutoFinishBody>({
  kind: AUTO_FINISH,
  title: '自动办结规则',
  help: '线下办理的事项满足条件时按规则自动办结：部门反馈办结的当日办结，其余提前3个工作日通知经办人，到期日18:00执行。已通知的计划按原规则版本执行。',
  fields: autoFinishFields,
  get bodySchema() {
    return bodySchema;
  },
  describe: ({ matterCode, finishAs, reason }) =>
    `${matterTitles[matterCode] ?? matterCode}：${FINISH_STATES[finishAs]}（${reason}）`,
  shipped: AUTO_FINISH_RULES,
  permissions: { view: 'offline:view', edit: 'offline:rule' },
  effect: effectOf,
  testRecord,
  onPublished: (tx) => tx.app.jobs.send(tx, FOLLOW_JOB, {}, { key: FOLLOW_JOB }),
});
