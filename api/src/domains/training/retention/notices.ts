import type { NoticeTemplate } from '../../../platform/notify/index.ts';

/** What is told because files have been kept for as long as they have to be (02 §2.6). */
export const retentionTemplates: readonly NoticeTemplate[] = [
  {
    code: 'N456',
    name: '培训材料保管期满',
    audience: 'CLERK',
    channels: ['IN_APP'],
    priority: 3,
    title: '培训材料保管期满：{数量}份',
    body: '有{数量}份培训材料保管期限已满。请在“培训统计”页下载保管期满材料清单，按档案管理规定鉴定；系统不自动销毁。',
    requiredVariables: ['数量'],
  },
];
