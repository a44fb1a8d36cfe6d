import type { Page } from '../net/open-call.ts';
import type { Finished, ReviewLine } from '../screens/EvaluationScreen.tsx';

const TITLES = { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' } as const;
const GRADES = [5, 4, 3, 2, 1] as const;
const GOOD = ['服务热情周到', '办事效率高', '业务熟练、解答清楚', '办事指南准确', '流程简便'];
const FAIR = ['服务态度有待改进', '等候时间稍长', '办事指南不够清楚', '流程可以更简便', '其他建议'];
const BAD = ['服务态度', '办事效率', '材料要求', '流程复杂', '系统问题', '未一次性告知', '其他'];

const wordsOf = (grade: number) => (grade >= 4 ? GOOD : grade === 3 ? FAIR : BAD);

/** A page as a call would bring it, with what every installation begins with. */
export const samplePage: Page = {
  __typename: 'PadPage',
  callId: 'sample',
  serviceNo: 'BJ-310109-2026-000000',
  page: {
    __typename: 'EvaluationPage',
    matterName: '退役报到',
    orgName: '页面样张，不提交评价',
    optionSet: 1,
    commentMax: 500,
    grades: GRADES.map((grade) => ({
      __typename: 'EvaluationGradeChoice',
      grade,
      title: TITLES[grade],
      options: wordsOf(grade).map((text) => ({
        __typename: 'EvaluationChoice',
        code: text,
        text,
        requiresText: text === '其他',
      })),
    })),
  },
};

export const sampleEnds: Readonly<Record<'end' | 'saved' | 'over', Finished>> = {
  end: { evaluationNo: 'PJ20260101000000', at: '2026-01-01T02:00:00Z' },
  saved: { evaluationNo: null, at: '2026-01-01T02:00:00Z' },
  over: { evaluationNo: null, at: '2026-01-01T02:00:00Z', over: '该办件已评价' },
};

/** Nothing leaves a sample. */
export const nowhere: ReviewLine = {
  give: () =>
    Promise.resolve({
      kind: 'ARRIVED',
      receipt: { evaluationNo: 'PJ20260101000000', submittedAt: '2026-01-01T02:00:00Z' },
    }),
  shown: () => undefined,
};
