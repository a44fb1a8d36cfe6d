import type { Ctx } from '../../../platform/kernel/index.ts';
import { defineRuleKind, fieldCatalogue, rulesInForce } from '../../../platform/rules/index.ts';
import {
  type CitizenFunction,
  compareFunctions,
  describeFunctions,
  type FunctionsBody,
  functionsBodySchema,
  functionsBodyUiSchema,
  offered,
  problemsOfFunctions,
  SHIPPED_FUNCTIONS,
} from './functions-body.ts';

const KIND = { kind: 'citizen-functions' } as const;

/** 申请人端功能清单 (01 §10.5, A22; ADR 0026): what the mini-program and the citizen's pages offer and in which order, in versions that a second person approves. */
export const functionsKind = defineRuleKind<FunctionsBody>({
  ...KIND,
  title: '申请人端功能清单',
  help: '支付宝小程序和“一网通办”网页向申请人提供的功能及其顺序。修改后由另一人审批，生效后申请人再次打开时按新清单显示入口；申报、我的办件、消息、好差评和设置不能停用；停用材料库后，已存入的材料仍可在“设置”中查看、删除。',
  single: true,
  cityOnly: true,
  fields: fieldCatalogue([]),
  bodySchema: functionsBodySchema,
  bodyUiSchema: functionsBodyUiSchema,
  checkBody: problemsOfFunctions,
  describe: describeFunctions,
  compare: compareFunctions,
  shipped: [{ key: KIND.kind, title: '申请人端功能清单', condition: { and: [] }, body: SHIPPED_FUNCTIONS }],
  permissions: { view: 'citizen-functions:view', edit: 'citizen-functions:edit' },
});

/** What is offered at present, in its order; one statement. */
export async function readFunctions(ctx: Ctx): Promise<CitizenFunction[]> {
  const [rule] = await rulesInForce<FunctionsBody>(ctx, KIND);
  return offered(rule?.body ?? SHIPPED_FUNCTIONS);
}
