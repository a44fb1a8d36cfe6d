import type { NoticeTemplate } from '../../notify/index.ts';

/** What the room tells people (03 §40 "notifications"). A one-time password goes to its owner's phone alone, sealed. */
export const ACCOUNT_OPENED = 'A01';
export const ACCOUNT_CHANGED = 'A02';
export const ACCOUNT_WATCH = 'A03';
export const ACCOUNT_DORMANT = 'A04';
export const TASKS_TAKEN_OVER = 'A05';
export const INTEGRITY_BROKEN = 'A06';
export const ROLE_WATCH = 'A07';
export const ORG_WATCH = 'A08';
export const ONE_TIME_PASSWORD = 'A09';
export const PHONE_CHANGED = 'A10';

const forAdministrators = { audience: 'ADMIN', channels: ['IN_APP'], priority: 3 } as const;
const forOwner = { audience: 'ADMIN', channels: ['IN_APP', 'SMS'], priority: 2 } as const;

export const accessNotices: readonly NoticeTemplate[] = [
  {
    ...forOwner,
    code: ACCOUNT_OPENED,
    name: '账号开通',
    channels: ['SMS'],
    title: '账号{登录名}已开通',
    body: '您的账号{登录名}已开通，一次性密码{一次性密码}。请于{有效期}前打开{网址}登录并设置新密码，逾期须重新发放。请勿告诉他人。',
    requiredVariables: ['登录名', '一次性密码', '有效期', '网址'],
  },
  {
    ...forOwner,
    code: ACCOUNT_CHANGED,
    name: '账号变动',
    title: '您的账号{登录名}{变动}',
    body: '您的账号{登录名}{变动}，原因：{原因}。如有疑问请联系本单位系统管理员。',
    requiredVariables: ['登录名', '变动', '原因'],
  },
  {
    ...forAdministrators,
    code: ACCOUNT_WATCH,
    name: '账号变动（安全管理员）',
    title: '账号{登录名}{变动}',
    body: '{操作人}：账号{登录名}（{单位}）{变动}，原因：{原因}。',
    requiredVariables: ['操作人', '登录名', '单位', '变动', '原因'],
  },
  {
    ...forOwner,
    code: ACCOUNT_DORMANT,
    name: '账号长期未用',
    title: '您的账号{登录名}即将关闭',
    body: '您的账号{登录名}已{天数}天未登录，将于{日期}自动关闭。仍需使用的，请在此之前登录一次。',
    requiredVariables: ['登录名', '天数', '日期'],
  },
  {
    ...forAdministrators,
    code: TASKS_TAKEN_OVER,
    name: '接替待办',
    channels: ['IN_APP', 'POPUP'],
    priority: 2,
    title: '{原经办人}的{件数}件待办转由您办理',
    body: '{操作人}删除了{原经办人}的账号，其名下{件数}件待办转由您办理，相应角色（{角色}）已授予您，请及时处理。',
    requiredVariables: ['操作人', '原经办人', '件数', '角色'],
  },
  {
    ...forAdministrators,
    code: INTEGRITY_BROKEN,
    name: '重要数据被改动',
    channels: ['IN_APP', 'POPUP'],
    priority: 1,
    title: '重要数据完整性校验发现{条数}条记录被改动',
    body: '重要数据完整性校验发现{条数}条记录未经系统被改动，已停用：{明细}。请查明原因，由安全管理员和审计管理员分别确认后恢复使用。',
    requiredVariables: ['条数', '明细'],
  },
  {
    ...forAdministrators,
    code: ROLE_WATCH,
    name: '角色变动（安全管理员）',
    title: '{操作人}{变动}角色“{角色}”',
    body: '{操作人}{变动}角色“{角色}”，原因：{原因}。其中的敏感操作须在“待确认授权”中确认后生效。',
    requiredVariables: ['操作人', '变动', '角色', '原因'],
  },
  {
    ...forAdministrators,
    code: ORG_WATCH,
    name: '机构变动（安全管理员）',
    title: '机构{机构}{变动}',
    body: '{操作人}：机构{机构}{变动}，原因：{原因}。停用期间其人员不能登录，待办保留。',
    requiredVariables: ['操作人', '机构', '变动', '原因'],
  },
  {
    ...forOwner,
    code: ONE_TIME_PASSWORD,
    name: '一次性密码',
    channels: ['SMS'],
    priority: 1,
    title: '账号{登录名}的密码已重置',
    body: '您的账号{登录名}的密码已由管理员重置，一次性密码{一次性密码}。请于{有效期}前打开{网址}登录并设置新密码。请勿告诉他人；如非本人要求，请立即联系安全管理员。',
    requiredVariables: ['登录名', '一次性密码', '有效期', '网址'],
  },
  {
    ...forOwner,
    code: PHONE_CHANGED,
    name: '手机号码变更（原号码）',
    channels: ['SMS'],
    priority: 1,
    title: '账号{登录名}的手机号码已变更',
    body: '您的账号{登录名}登记的手机号码已改为尾号{新号码尾号}的号码，原因：{原因}。本号码不再接收该账号的短信；如非本人要求，请立即联系安全管理员。',
    requiredVariables: ['登录名', '新号码尾号', '原因'],
  },
];
