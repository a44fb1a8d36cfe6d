import type { RuleKind } from '../../../../platform/rules/index.ts';
import type { Dimension } from './dimensions.ts';
import type { SatisfactionQuestion, TemplateBody } from './template.ts';

const scale = (n: number, dimension: Dimension, title: string, required = true): SatisfactionQuestion => ({
  key: `q${n}`,
  kind: 'SCALE',
  title,
  options: [],
  required,
  dimension,
  weight: 1,
});
const words = (n: number, title: string): SatisfactionQuestion => ({
  key: `q${n}`,
  kind: 'TEXT',
  title,
  options: [],
  required: false,
  dimension: 'COMMENT',
  weight: 1,
});

const INTRO = '请根据本次培训的实际情况评价。评价匿名，培训机构只能看到统计结果，看不到是谁评价的。';

/** Every dimension once (02 §17.3). */
const GENERAL: TemplateBody = {
  intro: INTRO,
  anonymous: true,
  minGroup: 5,
  questions: [
    scale(1, 'CONTENT', '课程内容实用、符合报名时的介绍'),
    scale(2, 'TEACHING', '教师讲解清楚，能解决学习中的问题'),
    scale(3, 'PRACTICE', '实操设备充足、完好，练习时间够用'),
    scale(4, 'VENUE', '教学场地和食宿条件', false),
    scale(5, 'ORGANISATION', '课程安排、考勤和通知等组织管理'),
    scale(6, 'CAREER', '考证辅导和就业帮助', false),
    scale(7, 'INSTITUTION', '对培训机构的总体评价'),
    scale(8, 'PROJECT', '对本培训项目的总体评价'),
    words(9, '您对培训项目和培训机构的意见建议'),
  ],
};

/** What a short training asks. */
const SHORT: TemplateBody = {
  intro: INTRO,
  anonymous: true,
  minGroup: 5,
  questions: [
    scale(1, 'TEACHING', '教师教学'),
    scale(2, 'INSTITUTION', '对培训机构的总体评价'),
    scale(3, 'PROJECT', '对本培训项目的总体评价'),
    {
      key: 'q4',
      kind: 'SINGLE',
      title: '您会向战友推荐这个培训项目吗',
      options: ['会', '不确定', '不会'],
      required: false,
      dimension: 'PROJECT',
      weight: 1,
    },
    words(5, '意见建议'),
  ],
};

/** The two templates that an installation begins with: for all runs, and for those of a week at most. */
export const SHIPPED_TEMPLATES: RuleKind<TemplateBody>['shipped'] = [
  { key: 'general', title: '通用培训满意度评价', condition: { and: [] }, body: GENERAL },
  {
    key: 'short',
    title: '短期培训满意度评价',
    condition: { and: [{ field: 'days', op: 'lte', value: 7 }] },
    body: SHORT,
  },
];
