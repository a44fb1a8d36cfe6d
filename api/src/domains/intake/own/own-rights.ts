import { sessionAgent } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { levelSuffices, signedInApplicant } from '../applicants/own-applicant.ts';

/** What the person alone does, whatever he has authorised somebody to apply for (01 §9.3 no. 2, §10.3 no. 8); see `refuseAgent`. */
export const OWN_RIGHTS = {
  CONFIRM_ACCOUNT: '确认银行账户',
  WITHDRAW: '撤回申请',
  EVALUATE: '评价',
  CONFIRM: '一键确认',
  LIBRARY: '材料库',
  CLOSE_ACCOUNT: '注销账号',
  UNBIND: '解除绑定',
} as const;
export type OwnRight = keyof typeof OWN_RIGHTS;

/** What of the person's own alone whoever has signed in may do here; the pages offer these and no others. */
export interface OwnRights {
  /** Masked; null where the person acts himself. */
  agentName: string | null;
  rights: OwnRight[];
  /** Why some are missing, in a sentence. */
  note: string | null;
}

const ALL = Object.keys(OWN_RIGHTS) as OwnRight[];

/** @throws E-0702 */
export async function readOwnRights(ctx: Ctx): Promise<OwnRights> {
  const applicant = await signedInApplicant(ctx);
  const agent = await sessionAgent(ctx);
  if (agent)
    return {
      agentName: mask('name', agent.name),
      rights: [],
      note: `${Object.values(OWN_RIGHTS).join('、')}须由本人实名登录后办理。`,
    };
  return { agentName: null, rights: levelSuffices(applicant) ? [...ALL] : [], note: null };
}

/** Said to who acts for the person where an act would be open now, but not to him; null where there is none. */
export function reservedNote(open: Readonly<Partial<Record<OwnRight, boolean>>>): string | null {
  const titles = ALL.filter((right) => open[right]).map((right) => OWN_RIGHTS[right]);
  return titles.length > 0 ? `${titles.join('、')}须由本人实名登录后办理。` : null;
}
