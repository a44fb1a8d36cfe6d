import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import {
  defineRuleKind,
  fieldCatalogue,
  type RuleDecision,
  ruleVersion,
  standingBodies,
} from '../../../platform/rules/index.ts';
import { bodyOf, type GuideBody, guideBodySchema, guideBodyUiSchema } from './guide-body.ts';
import { veteranGuide } from './veteran-guide.ts';

export const GUIDE_KIND = 'application-guide';

/**
 * 办理须知 as the city writes it (01 §9.2, §9.4 page 1): versions that a second person approves, with who changed what, when and why. Version 1 is
 * what was shipped.
 */
export const guideKind = defineRuleKind<GuideBody>({
  kind: GUIDE_KIND,
  title: '办理须知',
  help: '申请人在网上办理前看到的须知文字。修改后由另一人审批，生效后“一网通办”网页、支付宝小程序和办事指南随之更新；材料、部门和时限取自事项清单，不在这里填写。',
  single: true,
  fields: fieldCatalogue([]),
  bodySchema: guideBodySchema,
  bodyUiSchema: guideBodyUiSchema,
  checkData: consentsHaveNewVersions,
  onDecided: refuseUsedVersions,
  describe: ({ title, generalConsentVersion, sensitiveConsentVersion }) =>
    `${title}：信息共享授权 ${generalConsentVersion}，敏感个人信息单独同意 ${sensitiveConsentVersion}`,
  shipped: [
    {
      key: veteranGuide.bundle,
      title: '军人退役“一件事”办理须知',
      condition: { and: [] },
      body: bodyOf(veteranGuide),
    },
  ],
  permissions: { view: 'guide:view', edit: 'guide:edit' },
});

/** Which words somebody has agreed to is kept as their version: one version stands for one text for ever, also for one that waits to be approved. */
async function consentsHaveNewVersions(tx: Ctx, body: GuideBody): Promise<ConsentProblem[]> {
  return problemsOf(body, await standingBodies<GuideBody>(tx, { kind: GUIDE_KIND }, { pending: true }));
}

/** Two that were written side by side are told apart when the second is approved. @throws BAD_INPUT */
async function refuseUsedVersions(tx: Ctx, { ruleId, version, approved }: RuleDecision): Promise<void> {
  const decided = approved ? await ruleVersion<GuideBody>(tx, { kind: GUIDE_KIND }, ruleId, version) : undefined;
  if (!decided) return;
  const problems = problemsOf(decided.body, await standingBodies<GuideBody>(tx, { kind: GUIDE_KIND }));
  if (problems.length > 0) throw badInput(problems.map(({ path, message }) => ({ path: `body.${path}`, message })));
}

interface ConsentProblem {
  path: string;
  message: string;
}

function problemsOf(body: GuideBody, others: readonly GuideBody[]): ConsentProblem[] {
  return (['generalConsent', 'sensitiveConsent'] as const).flatMap((consent) => {
    const [version, text] = [`${consent}Version`, `${consent}Text`] as const;
    const isUsed = others.some((other) => other[version] === body[version] && other[text] !== body[text]);
    return isUsed ? [{ path: version, message: '文字有修改，请填写没有用过的版本号' }] : [];
  });
}
