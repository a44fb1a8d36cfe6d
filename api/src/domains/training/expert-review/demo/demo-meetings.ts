import type { DemoProject } from '../../applications/demo/demo-content.ts';

/** What one expert gives one project: scores from C1 on as `85 80 88 82 75 90`, and what is particular about it. */
export interface DemoSheet {
  /** Which of the seven. */
  expert: number;
  scores: string;
  /** Begun and never handed in. */
  draftOnly?: boolean;
  veto?: string;
}

/** A project at a meeting: by whom it is scored, and who stepped back from it for which reason. */
export interface DemoJudged {
  key: DemoProject;
  sheets: readonly DemoSheet[];
  /** Asked for by the expert himself, or ordered by the city. */
  recused?: { expert: number; asked: boolean; reason: string };
  /** What the city says of a veto. */
  overruled?: string;
}

/** A review meeting that is over, by the working days before today on which its applications were handed in and scoring ended. */
export interface DemoMeeting {
  ordinal: string;
  experts: number;
  begun: number;
  scoringEnds: number;
  projects: readonly DemoJudged[];
}

const sheets = (lines: readonly string[], expert = 0): DemoSheet[] =>
  lines.map((scores, n) => ({ expert: expert + n, scores }));

/** P1, P2 and P3 of the worked example (02 §21.1): 84.03, 69.94 and 70.00; their results have been filed. */
const FIRST: DemoMeeting = {
  ordinal: '第一批',
  experts: 7,
  begun: 42,
  scoringEnds: 31,
  projects: [
    {
      key: 'filed',
      sheets: sheets([
        '85 80 88 82 75 90',
        '78 82 80 76 70 85',
        '92 90 94 88 85 80',
        '70 68 72 65 60 75',
        '88 86 84 80 78 82',
        '92 90 94 88 85 80',
      ]),
      recused: { expert: 6, asked: false, reason: '专家任职单位与申报机构存在业务往来，责令回避' },
    },
    {
      key: 'failed',
      sheets: [
        ...sheets(['72 70 68 71 66 74', '69 72 70 68 75 70', '74 66 71 70 64 69']),
        { expert: 4, scores: '68 70 69 72 70 71' },
        { expert: 5, scores: '70 71 70 69 70 70', draftOnly: true },
        { expert: 6, scores: '72 70 71 70 68 70', draftOnly: true },
      ],
      recused: { expert: 3, asked: true, reason: '本人曾在该机构任职，离任未满三年，申请回避' },
    },
    {
      key: 'filedToo',
      sheets: sheets([
        '69 70 70 70 71 70',
        '70 70 69 70 70 72',
        '70 70 70 70 70 70',
        '71 70 69 70 70 71',
        '70 70 70 70.5 70 70',
        '72 72 72 72 72 72',
        '65 65 65 65 65 65',
      ]),
    },
  ],
};

/** Confirmed lately: P5 of the worked example with its veto overruled, which is public now, and one that is to be made public. */
const SECOND: DemoMeeting = {
  ordinal: '第二批',
  experts: 5,
  begun: 14,
  scoringEnds: 4,
  projects: [
    {
      key: 'publicity',
      sheets: sheets([
        '80 78 80 79 82 78.5',
        '81 80 82 78 80 82',
        '82 81 80 82 81 82',
        '82 80 83 82 82 81.5',
        '84 82 83 83 84 82',
      ]).map((sheet) => (sheet.expert === 1 ? { ...sheet, veto: '资质造假' } : sheet)),
      overruled: '经向发证机关核实，资质证书真实有效，系复印件不清晰所致',
    },
    {
      key: 'reviewed',
      sheets: sheets([
        '78 76 77 76 78 77.5',
        '78 79 78 77 78 78.5',
        '79 78 78 79 78 78.5',
        '80 79 78 79 79 79.5',
        '81 80 80 80 80 80',
      ]),
    },
  ],
};

export const DEMO_MEETINGS = [FIRST, SECOND] as const;

/** What an expert writes below his sheet. */
export function overallComment(scores: readonly number[]): string {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  if (mean >= 80) return '课程设置贴近岗位需求，师资和实训条件较好，建议列入培训项目库。';
  if (mean >= 70) return '项目基本符合要求，建议进一步细化实训安排，加强结业后的就业跟踪。';
  return '教学计划与岗位要求衔接不够，取证率依据不足，建议完善后再申报。';
}
