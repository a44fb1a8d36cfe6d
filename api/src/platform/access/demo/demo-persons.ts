/** A fictional member of staff. */
export interface DemoPerson {
  loginName: string;
  name: string;
  /** Code of the organisation. */
  org: string;
  role: string;
  title: string;
  client: 'staff' | 'training';
  withKey?: boolean;
}

/** Code of the fictional training institution. */
export const DEMO_INSTITUTION = 'INST-DEMO';

/** Fictional institutions that serve retired cadres: code, name, district. */
export const DEMO_JX_ORGS = [
  ['J01', '虹口区军队离休退休干部第一休养所', '310109'],
  ['J02', '虹口区军队离休退休干部第二休养所', '310109'],
  ['J03', '浦东新区军队离休退休干部第一休养所', '310115'],
  ['J04', '浦东新区军队离休退休干部第二休养所', '310115'],
  ['J05', '浦东新区军队离休退休干部服务站', '310115'],
  ['J06', '虹口区军队离休退休干部服务站', '310109'],
] as const;

const staff = (loginName: string, name: string, org: string, role: string, title: string): DemoPerson => ({
  loginName,
  name,
  org,
  role,
  title,
  client: 'staff',
});

export const demoPersons: readonly DemoPerson[] = [
  staff('clerk_hk', '刘敏', '310109-C', 'CENTRE_CLERK', '虹口区退役军人服务中心 窗口工作人员'),
  staff('clerk_hk2', '陈静', '310109-C', 'CENTRE_CLERK', '虹口区退役军人服务中心 窗口工作人员'),
  staff('clerk_oyl', '赵磊', '310109009-C', 'CENTRE_CLERK', '虹口区欧阳路街道退役军人服务站 窗口工作人员'),
  staff('clerk_pd', '孙倩', '310115-C', 'CENTRE_CLERK', '浦东新区退役军人服务中心 窗口工作人员'),
  staff('head_hk', '周建军', '310109-C', 'CENTRE_HEAD', '虹口区退役军人服务中心 负责人'),
  staff('officer_hk', '吴妍', '310109', 'BIZ_OFFICER', '虹口区退役军人事务局 业务工作人员'),
  staff('officer_pd', '陆颖', '310115', 'BIZ_OFFICER', '浦东新区退役军人事务局 业务工作人员'),
  staff('chief_hk', '郑浩', '310109', 'DIST_CHIEF', '虹口区退役军人事务局 业务科长'),
  { ...staff('director_hk', '严正明', '310109', 'DIST_DIRECTOR', '虹口区退役军人事务局 分管局长'), withKey: true },
  staff('street_oyl', '冯丽', '310109009', 'STREET_OFFICER', '虹口区欧阳路街道 工作人员'),
  staff('city_officer', '沈思远', '310000', 'CITY_OFFICER', '上海市退役军人事务局 工作人员'),
  staff('city_officer2', '韩雪', '310000', 'CITY_OFFICER', '上海市退役军人事务局 工作人员'),
  staff('section_city', '罗远', '310000', 'CITY_SECTION', '上海市退役军人事务局 业务处处长'),
  { ...staff('leader_city', '唐敬之', '310000', 'CITY_LEADER', '上海市退役军人事务局 分管领导'), withKey: true },
  staff('city_centre', '顾晓岚', '310000-C', 'CITY_CENTRE', '上海市退役军人服务中心 工作人员'),
  staff('dept_ga', '马骏', 'GA', 'DEPT_USER', '上海市公安局 部门人员'),
  staff('tech_city', '何平', '310000', 'TECH', '技术人员'),
  staff('biz_admin', '高翔', '310000', 'ADMIN', '业务管理员'),
  { ...staff('sys_admin', '林清', '310000', 'SYS_ADMIN', '系统管理员'), withKey: true },
  { ...staff('sec_admin', '许安', '310000', 'SEC_ADMIN', '安全管理员'), withKey: true },
  { ...staff('aud_admin', '方正', '310000', 'AUD_ADMIN', '审计管理员'), withKey: true },
  { ...staff('custodian', '钟守诚', '310000', 'KEY_CUSTODIAN', '密钥保管员'), withKey: true },
  { ...staff('dx_admin', '丁锐', '310000', 'DX_ADMIN', '数据交换管理员'), withKey: true },
  staff('chief_pd', '夏明远', '310115', 'DIST_CHIEF', '浦东新区退役军人事务局 业务科长'),
  staff('jx_j01', '孟丽华', 'J01', 'JX_OP', '虹口区第一休养所 军休机构经办人'),
  staff('jx_head_j01', '龚正平', 'J01', 'JX_HEAD', '虹口区第一休养所 军休机构负责人'),
  staff('jx_j02', '童晓燕', 'J02', 'JX_OP', '虹口区第二休养所 军休机构经办人'),
  staff('jx_j03', '殷建国', 'J03', 'JX_OP', '浦东新区第一休养所 军休机构经办人'),
  { ...staff('inst_demo', '曹颖', DEMO_INSTITUTION, 'INST', '培训机构用户'), client: 'training' },
  { ...staff('expert_demo', '严谨', '310000', 'EXPERT', '评审专家'), client: 'training' },
  { ...staff('expert_demo2', '柯正', '310000', 'EXPERT', '评审专家'), client: 'training' },
  { ...staff('expert_demo3', '明哲', '310000', 'EXPERT', '评审专家'), client: 'training' },
  { ...staff('trainee_demo', '杨帆', DEMO_INSTITUTION, 'TRAINEE', '参训学员'), client: 'training' },
  staff('dept_wz_hk', '罗锋', 'WZ-310109', 'DEPT_USER', '虹口区人民武装部 部门人员'),
  staff('approver_oyl', '蒋文斌', '310109009', 'STREET_APPROVER', '虹口区欧阳路街道 审批人'),
];
