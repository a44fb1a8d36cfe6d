import type { NoticeTemplate } from '../../../platform/notify/index.ts';

const requiredVariables = ['姓名', '编号', '期限', '截止'];
const furtherVariables = ['情况'];

/** What is told of 预备役登记 (01 §12.5). */
export const reserveNotices: readonly NoticeTemplate[] = [
  {
    code: 'N580',
    name: '兵役登记信息变更提醒',
    audience: 'CLERK',
    channels: ['IN_APP'],
    priority: 3,
    title: '请提醒{姓名}办理兵役登记信息变更',
    body: '{姓名}（{编号}）应在退役后{期限}日内（{截止}前）到安置地兵役机关办理兵役登记信息变更，目前尚未登记完成。',
    requiredVariables,
    furtherVariables,
  },
  {
    code: 'N581',
    name: '兵役登记信息变更到期预警',
    audience: 'CLERK',
    channels: ['IN_APP', 'POPUP'],
    priority: 2,
    title: '二级预警：{姓名}未办理兵役登记信息变更',
    body: '{姓名}（{编号}）退役已满{期限}日（期限{截止}），尚未办理兵役登记信息变更，请督促办理并登记完成日期。',
    requiredVariables,
    furtherVariables,
  },
  {
    code: 'N582',
    name: '武装部未接收登记表',
    audience: 'CLERK',
    channels: ['IN_APP'],
    priority: 2,
    title: '武装部未接收{姓名}的登记表',
    body: '{姓名}（{编号}）的登记表{登记表}未被武装部接收：{原因}。请变更登记信息后重新生成并发送，或者线下移交。',
    requiredVariables: ['姓名', '编号', '登记表', '原因'],
  },
];
