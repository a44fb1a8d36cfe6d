import type { Ctx } from '../../../platform/kernel/index.ts';
import { defineRuleKind, fieldCatalogue, rulesInForce } from '../../../platform/rules/index.ts';
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

/** Who agreed to other words must be asked anew: a changed text gets a new version, which is how consents are kept. */
async function consentsHaveNewVersions(tx: Ctx, body: GuideBody): Promise<{ path: string; message: string }[]> {
  const [now] = await rulesInForce<GuideBody>(tx, { kind: GUIDE_KIND });
  if (!now) return [];
  const problems: { path: string; message: string }[] = [];
  for (const consent of ['generalConsent', 'sensitiveConsent'] as const) {
    const changed = body[`${consent}Text`] !== now.body[`${consent}Text`];
    if (changed && body[`${consent}Version`] === now.body[`${consent}Version`])
      problems.push({ path: `${consent}Version`, message: '文字有修改，请填写新的版本号' });
  }
  return problems;
}
