/** What happened in a month of the period. */
export interface MonthFigures {
  /** `2026-03`. */
  month: string;
  runs: number;
  trainees: number;
}

/** 开班情况数据 of one project in a period (S19.1), as counted; hours and money as decimal text. */
export interface RunFigures {
  runsOpened: number;
  runsCompleted: number;
  enrolled: number;
  studied: number;
  completed: number;
  withdrawn: number;
  certificates: number;
  attendedHours: string;
  scheduledHours: string;
  /** Percent with two decimals; `null` where nothing was asked. */
  satisfactionRate: string | null;
  /** Runs whose satisfaction was below the line, number and rate (BR25-4); absent in snapshots of before it was counted. */
  lowSatisfactionRuns?: string[];
  spotChecksDone: number;
  spotChecksRequired: number;
  /** 一般, 较重, 严重 found by spot checks. */
  problems: { minor: number; major: number; severe: number };
  trainingFeeSettled: string;
  livingSettled: string;
  /** Percent after 3 and after 6 months, where it is supplied. */
  employmentAfter3: string | null;
  employmentAfter6: string | null;
  months: MonthFigures[];
}

/** BR19-6: of a project without any run. */
export const NO_FIGURES: RunFigures = {
  runsOpened: 0,
  runsCompleted: 0,
  enrolled: 0,
  studied: 0,
  completed: 0,
  withdrawn: 0,
  certificates: 0,
  attendedHours: '0',
  scheduledHours: '0',
  satisfactionRate: null,
  spotChecksDone: 0,
  spotChecksRequired: 0,
  problems: { minor: 0, major: 0, severe: 0 },
  trainingFeeSettled: '0.00',
  livingSettled: '0.00',
  employmentAfter3: null,
  employmentAfter6: null,
  months: [],
};
