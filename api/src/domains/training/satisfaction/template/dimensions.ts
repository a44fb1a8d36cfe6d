/** What a question of 满意度评价 is about (02 §17.3). */
export const DIMENSIONS = {
  CONTENT: '培训项目内容',
  TEACHING: '师资教学',
  PRACTICE: '实操设备',
  VENUE: '场地与食宿',
  ORGANISATION: '组织管理',
  CAREER: '证书与就业帮助',
  INSTITUTION: '培训机构总体',
  PROJECT: '项目总体',
  COMMENT: '意见建议',
} as const;
export type Dimension = keyof typeof DIMENSIONS;

/** What the trainee judges as a whole (S13.3): the headline of a report is made of these two (BR25-1). */
export const HEADLINE: readonly Dimension[] = ['INSTITUTION', 'PROJECT'];

/** CL-SAT: points of a scale, the best first; 0 is no mark (BR25-1). */
export const POINTS: Readonly<Record<string, string>> = {
  5: '很满意',
  4: '满意',
  3: '一般',
  2: '不满意',
  1: '很不满意',
  0: '未体验，不评价',
};
/** From here on somebody is satisfied. */
export const SATISFIED_FROM = 4;
