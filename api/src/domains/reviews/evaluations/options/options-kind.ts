import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { defineRuleKind, fieldCatalogue } from '../../../../platform/rules/index.ts';
import { SHIPPED_MATTERS } from './business-types.ts';
import {
  compareOptions,
  describeOptions,
  type OptionsBody,
  optionsBodySchema,
  problemsOfOptions,
} from './options-body.ts';
import { SHIPPED_OPTIONS } from './shipped-options.ts';

export const OPTIONS_KIND = 'evaluation-options';

/** The whole of a case has a business type as a matter has. */
const BUNDLE = 'BUNDLE';

/** What only the data show: an option that was in force is retired, never taken away or moved to another grade; matters exist. */
async function problemsOfData(tx: Ctx, body: OptionsBody): Promise<{ path: string; message: string }[]> {
  const latest = await tables(tx)
    .selectFrom('rule_version')
    .select('body')
    .$narrowType<{ body: OptionsBody }>()
    .where('kind', '=', OPTIONS_KIND)
    .where('state', '=', 'APPROVED')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const codes = new Set(body.options.map(({ code }) => code));
  const lost = (latest?.body.options ?? []).filter(({ code }) => !codes.has(code));
  const known = new Set([
    BUNDLE,
    ...(await tables(tx).selectFrom('matter').select('code').execute()).map(({ code }) => code),
    ...(latest?.body.matters ?? []).map(({ matterCode }) => matterCode),
  ]);
  return [
    ...lost.map(({ text }) => ({ path: 'options', message: `“${text}”已经使用过，只能停用，不能删除` })),
    ...body.matters.flatMap(({ matterCode }, n) =>
      known.has(matterCode) ? [] : [{ path: `matters/${n}`, message: `没有事项“${matterCode}”` }],
    ),
  ];
}

/** 评价选项 (R9.1.2, 01 §11.4): what may be ticked beside each grade by business and scene, in versions that a second person approves. */
export const optionsKind = defineRuleKind<OptionsBody>({
  kind: OPTIONS_KIND,
  title: '评价选项',
  help: '好差评各等级可勾选的内容，按业务类型和服务场景细分。修改后由另一人审批，到生效时间起平板、网页和小程序按新版显示。',
  single: true,
  page: '/reviews/options',
  fields: fieldCatalogue([]),
  bodySchema: optionsBodySchema,
  checkBody: problemsOfOptions,
  checkData: problemsOfData,
  describe: describeOptions,
  compare: compareOptions,
  shipped: [
    {
      key: OPTIONS_KIND,
      title: '评价选项',
      condition: { and: [] },
      body: { options: [...SHIPPED_OPTIONS], matters: [...SHIPPED_MATTERS] },
    },
  ],
  permissions: { view: 'review.options:view', edit: 'review.options:edit' },
});
