import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { settleVerifying } from './checks/settle-verifying.ts';
import { ContactResolver } from './contacts/contact.resolver.ts';
import { loadDemoEnrolments } from './demo/demo-enrolments.ts';
import { enrolmentFlow } from './enrolment.flow.ts';
import { EnrolmentResolver } from './enrolment.resolver.ts';
import { enrolmentBinding } from './enrolment-binding.ts';
import { registerEnrolmentFiles } from './files.ts';
import { enrolmentTemplates } from './notices.ts';
import { OnBehalfResolver } from './on-behalf/on-behalf.resolver.ts';
import { onBehalfByInstitutions } from './on-behalf/parameters.ts';
import { enrolmentPermissions } from './permissions.ts';
import './reasons.ts';
import { enrolledFigures } from './run-figures.ts';

registerEnrolmentFiles();

/** 学员报名与报名审核 (02 §5, §12, items 13 and 20). */
export const enrolmentsModule = defineModule({
  name: 'training-enrolments',
  title: '学员报名',
  flows: [enrolmentFlow],
  records: [enrolmentBinding],
  resolvers: [EnrolmentResolver, OnBehalfResolver, ContactResolver],
  auditEvents: [
    { code: 'training.contact', title: '修改培训咨询电话' },
    { code: 'training.on-behalf-refused', title: '培训机构代报未成功' },
  ],
  parameters: [onBehalfByInstitutions],
  permissions: enrolmentPermissions,
  hooks: [enrolledFigures],
  notices: enrolmentTemplates,
  demo: loadDemoEnrolments,
  seed: (ctx) =>
    seedTimeLimitRules(ctx, [
      { matterCode: 'TRAINING_ENROLMENT', stage: '报名审核', limitValue: 3, limitUnit: 'WORKDAY' },
      { matterCode: 'TRAINING_ENROLMENT', stage: '补充材料', limitValue: 5, limitUnit: 'WORKDAY' },
    ]),
  jobs: [
    {
      name: 'training.verify-enrolments',
      title: '待核验报名复核',
      cron: '*/10 * * * *',
      concurrency: 1,
      run: settleVerifying,
    },
  ],
  errors: {
    'E-1301': '您的账号没有学员档案，请先完成实名登录',
    'E-1302': '报名尚未开始或已截止',
    'E-1303': '该批次已暂停报名',
    'E-1304': '该项目已停止报名',
    'E-1305': '您已报名本批次',
    'E-1309': '已超过取消截止时间，请提交退训申请',
    'E-1310': '名额已满',
    'E-1323': '您的身份需要人工核验，请上传退役证等证明材料后报名',
    'E-1324': '该人员的安置地不在本区或未查询到身份信息，请由本人报名或由安置区代报',
    'E-1325': '未能代报：该人员不符合报名条件，请由本人实名登录报名，或向其安置区退役军人事务局咨询',
    'E-1326': '本批次机构代报人数已达上限',
    'E-1327': '本市未开放培训机构代报，请由学员本人或其安置区退役军人事务局报名',
    'E-1311': '请上传补充材料或填写补充说明',
    'E-2001': '身份信息已变化，请逐条审核',
    'E-2002': '身份核验服务暂不可用，请稍后再试',
    'E-2003': '身份核验不符合',
    'E-2004': '身份核验服务暂不可用，请稍后重新核验',
    'E-2006': '身份核验一致，请直接审核通过',
    'E-2007': '请上传证明材料',
    'E-2008': '该拦截原因不能人工放行',
    'E-2012': '培训机构代报的须逐条核对委托书后审核',
    'E-2009': '不是重复身份，等待自动核验',
  },
});
