import { type Matter, matterConditionText, REPORTING_MATTER } from '../../cases/index.ts';
import type { Guide, GuideQuestion } from './guide.ts';

/**
 * 办理须知 of one matter that is applied for alone (01 §10.5): consents, channels and advice are the bundle's, which the city writes; what it is,
 * for whom and what comes of it follows from the catalogue of matters.
 */
export function singleGuide(bundle: Guide, matter: Matter): Guide {
  const { code, name, departmentName, modeTitle } = matter;
  const condition = matterConditionText(matter);
  return {
    ...bundle,
    bundle: code,
    title: name,
    audience: matter.inBundleRule === null ? bundle.audience : `安置地在本市的退役军人，${condition}`,
    conditions: code === REPORTING_MATTER ? bundle.conditions : [...bundle.conditions, '已办理退役报到'],
    deadline: code === REPORTING_MATTER ? bundle.deadline : '办理退役报到后即可申请。',
    questions: code === REPORTING_MATTER ? bundle.questions : bundle.questions.map((one) => askReported(one, name)),
    steps: [
      { title: '在线申请', text: '填一张表、交这个事项的材料，已有的信息自动为您填好' },
      { title: '服务中心预审', text: '安置地退役军人服务中心核对材料，需要补正会发短信告诉您' },
      { title: '部门办理', text: `由${departmentName}${modeTitle}` },
      { title: '办结告知', text: '办完后发短信告诉您，可在“我的办件”随时查进度' },
    ],
    results: [`${name}的办理结果由${departmentName}出具，在“我的办件”查看`],
  };
}

/** What follows 退役报到 is applied for alone only after it; who has not reported applies for the whole. */
function askReported(question: GuideQuestion, matterName: string): GuideQuestion {
  if (question.key !== 'reported') return question;
  return {
    key: 'reported',
    text: '这次退役，您已经办理过退役报到吗？',
    options: [
      { value: 'YES', title: '已经办理过', outcome: 'FIT' },
      {
        value: 'NO',
        title: '没有办理过',
        outcome: 'UNFIT',
        advice: `“${matterName}”须在退役报到之后办理。还没有报到的，请申请军人退役“一件事”，报到和其他事项一次办齐。`,
      },
      {
        value: 'UNSURE',
        title: '不清楚',
        outcome: 'MANUAL',
        advice: '可以先提交申请，由服务中心核对您的报到情况。',
      },
    ],
  };
}
