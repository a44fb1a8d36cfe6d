export type Audience = 'institution' | 'expert' | 'trainee' | 'other';

/** Whose portal it is, by role; someone with several roles sees the first that fits. */
export function audienceOf(roleCodes: readonly string[]): Audience {
  if (roleCodes.some((code) => code === 'INST' || code.startsWith('INST_'))) return 'institution';
  if (roleCodes.includes('EXPERT')) return 'expert';
  if (roleCodes.includes('TRAINEE')) return 'trainee';
  return 'other';
}

interface AudienceTexts {
  /** What the page is for; behind the question mark. */
  help: string;
  /** What will stand here when there is something to do. */
  empty: string;
}

/** Texts of the workbench by audience. */
export const audiences: Record<Audience, AudienceTexts> = {
  institution: {
    help: '本页集中显示本机构需要办理的事项，按截止时间先后排列。',
    empty: '需要补正的申报材料、待签订的协议、待确认的报表会出现在这里。',
  },
  expert: {
    help: '本页显示分派给您的评审任务，只在评审期内开放。',
    empty: '分派给您的评审任务及其截止时间会出现在这里。',
  },
  trainee: {
    help: '本页显示您本人的培训事项。',
    empty: '您的报名结果、开班通知和需要您确认的事项会出现在这里。',
  },
  other: {
    help: '本平台供培训机构、评审专家和学员使用。',
    empty: '您的账号没有培训机构、专家或学员角色，因此这里没有事项。工作人员请使用工作台登录。',
  },
};
