import { type ApplicationContent, readContent } from '../content/content.ts';

/** Projects of the demonstration, by name, category and occupation. */
export const DEMO_PROJECTS = {
  draft: ['无人机航拍与测绘', '03', '无人机驾驶员'],
  returned: ['低压电工上岗培训', '04', '电工'],
  district: ['人工智能训练师', '02', '人工智能训练员'],
  newcomer: ['养老护理员初级', '07', '养老护理员'],
  centre: ['新能源汽车维修', '05', '汽车维修工'],
  city: ['消防设施操作员', '06', '消防设施操作员'],
  inReview: ['中式烹调师', '08', '中式烹调师'],
  reviewed: ['互联网营销师', '10', '互联网营销师'],
  publicity: ['物业管理员', '09', '物业管理员'],
  filed: ['无人机驾驶员', '03', '无人机驾驶员'],
  filedToo: ['数控车工', '01', '车工'],
  failed: ['茶艺师', '11', '茶艺师'],
  rejected: ['短视频剪辑', '11', '视频编辑'],
  withdrawn: ['创业基础', '12', '创业指导师'],
} as const;

export type DemoProject = keyof typeof DEMO_PROJECTS;

/** A content with nothing missing. */
export function demoContent(
  key: DemoProject,
  teacherId: string,
  files: { basis: string; declaration: string },
): ApplicationContent {
  const [name, category, occupationName] = DEMO_PROJECTS[key];
  return readContent({
    introInstitution: '学校成立于2008年，有专职教师26名、实训场地3200平方米，累计培训退役军人1800余人次。',
    introProject: `面向退役军人的${occupationName}培训，理论与实操各半，结业后推荐就业。`,
    assessmentPlan: '理论笔试占40%，实操考核占60%，两项均达60分为合格。',
    project: {
      name,
      category,
      occupationName,
      skillLevel: '4',
      certType: 'LEVEL',
      certIssuer: '上海市职业技能鉴定中心',
      hoursTheory: 40,
      hoursPractice: 40,
      hoursTotal: 80,
      days: 20,
      mode: '1',
      feePerPerson: '3105.60',
      fees: { tuition: '2805.60', certification: '300.00' },
      minPerRun: 10,
      maxPerRun: 40,
      employmentDirection: '本市相关企业，学校与12家企业签有用人协议。',
    },
    plan: [
      { module: '基础理论', theoryHours: 24, practiceHours: 0, teacherId, roomKind: 'THEORY', material: '自编讲义' },
      { module: '安全与法规', theoryHours: 16, practiceHours: 0, teacherId, roomKind: 'THEORY' },
      { module: '实操训练', theoryHours: 0, practiceHours: 40, teacherId, roomKind: 'PRACTICE' },
    ],
    files: { PRICE_BASIS: [files.basis], EVIDENCE: [], DECLARATION: [files.declaration] },
  });
}
