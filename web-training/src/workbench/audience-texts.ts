interface AudienceTexts {
  /** What the page is for; behind the question mark. */
  help: string;
  /** What will stand here when there is something to do. */
  empty: string;
}

/** Texts of the workbench; trainees and experts have pages of their own instead. */
export const audiences: Record<'institution' | 'other', AudienceTexts> = {
  institution: {
    help: '本页集中显示本机构需要办理的事项，按截止时间先后排列；办完后待办自动消失。',
    empty: '被退回的申报和变更申请、需要上报的年检材料会出现在这里。',
  },
  other: {
    help: '本平台供培训机构、评审专家和学员使用。',
    empty: '您的账号没有培训机构、专家或学员角色，因此这里没有事项。工作人员请使用工作台登录。',
  },
};
