import type { Ctx } from '../../../../platform/kernel/index.ts';
import { defineRuleKind, fieldCatalogue, rulesInForce, standingBodies } from '../../../../platform/rules/index.ts';
import {
  describeMapping,
  type MappingBody,
  mappingBodySchema,
  normalResults,
  problemsOfHistory,
  problemsOfMapping,
  SHIPPED_MAPPING,
} from './mapping-body.ts';

const KIND = { kind: 'library-mapping' } as const;

/**
 * 办件库代码对应 (01 §2.7, A10, OQ-03; ADR 0026): the library's codes for what happens here, in versions that a second person approves. A message
 * has the codes in force when its step was taken; those that wait in the outbox keep theirs.
 */
export const mappingKind = defineRuleKind<MappingBody>({
  ...KIND,
  title: '办件库代码对应',
  help: '办理环节、办结结果和申请渠道推送办件库时使用的代码。修改后由另一人审批，生效后发生的办理步骤按新代码推送，已生成的报文不变。',
  single: true,
  cityOnly: true,
  fields: fieldCatalogue([]),
  bodySchema: mappingBodySchema,
  checkBody: problemsOfMapping,
  checkData: async (tx, body) => problemsOfHistory(body, await standingBodies<MappingBody>(tx, KIND)),
  describe: describeMapping,
  shipped: [{ key: KIND.kind, title: '办件库代码对应', condition: { and: [] }, body: SHIPPED_MAPPING }],
  permissions: { view: 'library-mapping:view', edit: 'library-mapping:edit' },
});

/** The codes in force; one statement. */
export async function readMapping(ctx: Ctx): Promise<MappingBody> {
  const [rule] = await rulesInForce<MappingBody>(ctx, KIND);
  return rule?.body ?? SHIPPED_MAPPING;
}

/** Every `doneresult` that has ever meant a good end: the library keeps what was sent by older versions. One statement. */
export async function readNormalResults(ctx: Ctx): Promise<ReadonlySet<number>> {
  const versions = await standingBodies<MappingBody>(ctx, KIND);
  return new Set([SHIPPED_MAPPING, ...versions].flatMap(normalResults));
}
