import type { NoticeTemplate } from '../../platform/notify/index.ts';

const staff = { audience: 'CLERK', channels: ['IN_APP'], priority: 3 } as const;

/** What is told of the register, of transfers and of medical subsidies (C-7, 03 §32.3, §33.5); masked names alone. */
export const cadreNotices: readonly NoticeTemplate[] = [
  {
    ...staff,
    code: 'N620',
    name: '人员申请审批结果',
    title: '人员申请{编号}：{结果}',
    body: '您提交的人员申请{编号}（{姓名}）{结果}。审批意见：{意见}。',
    requiredVariables: ['编号', '姓名', '结果'],
    furtherVariables: ['意见'],
  },
  {
    ...staff,
    code: 'N621',
    name: '人员导入审批结果',
    title: '人员导入批次{编号}：{结果}',
    body: '您导入的人员批次{编号}{结果}。审批意见：{意见}。',
    requiredVariables: ['编号', '结果'],
    furtherVariables: ['意见'],
  },
  {
    ...staff,
    code: 'N622',
    name: '关系转移办理结果',
    title: '关系转移{编号}：{结果}',
    body: '{姓名}的关系转移{编号}（{迁出区}转{迁入区}）{结果}。意见：{意见}。',
    requiredVariables: ['编号', '姓名', '结果'],
    furtherVariables: ['迁出区', '迁入区', '意见'],
  },
  {
    ...staff,
    code: 'N623',
    name: '关系转移待接收提醒',
    title: '请审核{迁出区}转入人员：{编号}',
    body: '{姓名}的关系转移{编号}（{迁出区}转{迁入区}）提交后已{天数}天，请尽快审核。',
    requiredVariables: ['编号', '姓名', '天数'],
    furtherVariables: ['迁出区', '迁入区'],
  },
  {
    ...staff,
    code: 'N624',
    name: '关系转移长期未办理',
    priority: 2,
    title: '关系转移{编号}已{天数}天未办理',
    body: '{姓名}的关系转移{编号}（{迁出区}转{迁入区}）提交后已{天数}天，{迁入区}仍未办理，请督促。系统不会自动接收。',
    requiredVariables: ['编号', '姓名', '天数', '迁入区'],
    furtherVariables: ['迁出区'],
  },
  {
    ...staff,
    code: 'N625',
    name: '医疗补助暂缓人员可以补发',
    title: '名册{编号}有暂缓人员可以补发',
    body: '{姓名}的暂缓原因已消除，名册{编号}已推送，请在名册页面办理“补发暂缓人员”。',
    requiredVariables: ['编号', '姓名'],
  },
];
