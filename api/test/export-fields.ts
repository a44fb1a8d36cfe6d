const MONTH = { from: '2026-02-01', to: '2026-02-28' };
/** What a page always sends beside its filter: which of its lists, a period, a reason. */
export const ALWAYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/exports/cases.xlsx': { queue: 'ALL' },
  '/exports/notices.xlsx': { request: '{"box":"RECEIVED","filter":{}}' },
  '/exports/exchange-log.xlsx': { reason: '核对接口调用', from: '2026-02-01T00:00:00Z', to: '2026-02-28T00:00:00Z' },
  '/exports/distributions.xlsx': { reason: '核对数据分发' },
  '/exports/exchange-statistics.xlsx': { from: '2026-02-01T00:00:00Z', to: '2026-02-28T00:00:00Z' },
  '/exports/exchange-report.xlsx': { month: '2026-02' },
  '/exports/case-statistics.xlsx': { ...MONTH, part: 'places' },
  '/exports/forced-finish-statistics.xlsx': MONTH,
  '/exports/evaluation-statistics.xlsx': { ...MONTH, by: 'DISTRICT' },
  '/exports/payment-figures.xlsx': MONTH,
  '/exports/prefill-statistics.xlsx': { ...MONTH, part: 'months' },
};
/** Files of one record: the fields that name it. */
export const SUBJECTS: Readonly<Record<string, (id: string) => Readonly<Record<string, string>>>> = {
  '/exports/exchange-bad-rows.xlsx': (intakeId) => ({ intakeId }),
  '/exports/needs-survey-answers.xlsx': (surveyId) => ({ filter: JSON.stringify({ surveyId }) }),
  '/exports/satisfaction-figures.xlsx': (reportId) => ({ filter: JSON.stringify({ reportId }) }),
  '/exports/pad-acceptance.xlsx': (id) => ({ filter: JSON.stringify({ id }) }),
  '/exports/transfer-records.xlsx': (taskId) => ({ filter: JSON.stringify({ taskId }) }),
};
