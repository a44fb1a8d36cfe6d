import type { NoticeTemplate } from '../../platform/notify/index.ts';

const staff = { audience: 'CLERK', channels: ['IN_APP'], priority: 3 } as const;
const cadre = { audience: 'APPLICANT', channels: ['SMS'], priority: 3 } as const;
const plan = ['计划编号'];

/** What is told of 荣誉疗养 (03 §29.4, §30.3). */
export const recuperationNotices: readonly NoticeTemplate[] = [
  {
    ...staff,
    code: 'N760',
    name: '疗养计划已发布',
    title: '疗养计划已发布：{计划编号}',
    body: '{计划名称}（{计划编号}）已发布，请督促本区军休机构于{截止日期}前提交参加疗养人员信息。',
    requiredVariables: plan,
    furtherVariables: ['计划名称', '截止日期'],
  },
  {
    ...staff,
    code: 'N761',
    name: '疗养人员信息被退回',
    priority: 2,
    title: '疗养人员信息被退回：{提交编号}',
    body: '{提交编号} 已退回，原因：{原因}。请修改后重新导出人员信息表并提交。',
    requiredVariables: ['提交编号', '原因'],
  },
  {
    ...staff,
    code: 'N762',
    name: '荣誉疗养名单已确定',
    title: '荣誉疗养名单已确定：{计划编号}',
    body: '{计划名称}（{计划编号}）的荣誉疗养名单已确定，请通知本机构参加人员。',
    requiredVariables: plan,
    furtherVariables: ['计划名称'],
  },
  {
    ...staff,
    code: 'N763',
    name: '疗养变更办结',
    title: '疗养变更{结果}：{变更编号}',
    body: '{变更编号}（{计划编号}，{类型}）{结果}。{意见}',
    requiredVariables: ['变更编号', '结果'],
    furtherVariables: ['计划编号', '类型', '意见'],
  },
  {
    ...cadre,
    code: 'N764',
    name: '荣誉疗养邀请',
    title: '荣誉疗养邀请',
    body: '{姓名}：{机构}邀请您参加{计划名称}（{日期}，{地点}），请于{截止日期}前在一网通办确认或向机构答复。',
    requiredVariables: ['姓名', '计划名称', '机构'],
    furtherVariables: ['日期', '地点', '截止日期'],
  },
  {
    ...cadre,
    code: 'N765',
    name: '荣誉疗养名单变更',
    title: '荣誉疗养名单变更',
    body: '{姓名}：{计划名称}名单已变更，{结果}。如有疑问请联系{机构}。',
    requiredVariables: ['姓名', '计划名称', '机构', '结果'],
  },
  {
    ...staff,
    code: 'N766',
    name: '候选人员转往其他机构',
    title: '候选人员已转往其他机构：{姓名}',
    body: '{姓名}已转往{机构}，不再列入{计划编号}的候选人员，请按排序另行推荐。',
    requiredVariables: ['姓名', '计划编号', '机构'],
  },
  {
    ...staff,
    code: 'N767',
    name: '疗养名额调整',
    title: '疗养名额调整：{计划编号}',
    body: '{计划编号} 未使用名额已再分配，本机构名额由{原名额}个调整为{名额}个。{办理}',
    requiredVariables: ['计划编号', '名额'],
    furtherVariables: ['原名额', '办理'],
  },
  {
    ...staff,
    code: 'N768',
    name: '疗养计划取消或撤回发布',
    priority: 2,
    title: '疗养计划{结果}：{计划编号}',
    body: '{计划名称}（{计划编号}）{结果}，本单位的推荐、审核和待办一并终止。{原因}',
    requiredVariables: ['计划编号', '结果'],
    furtherVariables: ['计划名称', '原因'],
  },
  {
    ...staff,
    code: 'N769',
    name: '疗养人员疑似去世',
    priority: 2,
    title: '疗养人员疑似去世，待核实：{姓名}',
    body: '{姓名}（{推荐编号}）疑似去世，待核实，核实前不能审核通过。请核实；名单已确定的，在3日内办理系统发起的取消，或改为替换。',
    requiredVariables: ['姓名', '推荐编号'],
  },
];
