import { z } from 'zod';
import type { LocalDate } from '../../../../platform/calendar/index.ts';

export const SEVERITIES = ['MINOR', 'MAJOR', 'SEVERE'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const SEVERITY_TITLES: Readonly<Record<Severity, string>> = { MINOR: '一般', MAJOR: '较重', SEVERE: '严重' };

/** Something to be improved (02 §11.3 `problems[]`). */
export interface Problem {
  text: string;
  severity: Severity;
  deadline: LocalDate;
}

/** What the institution has done about one problem, by its number from 1 on. */
export interface Reply {
  no: number;
  text: string;
}

export const problemSchema = z.strictObject({
  text: z.string().trim().min(2, '问题应为2至300个字').max(300, '问题应为2至300个字'),
  severity: z.enum(SEVERITIES),
  deadline: z.string(),
});

/** Code under which the files about a problem of a round hang on the inspection. */
export const replyCode = (roundNo: number, problemNo: number): string => `REPLY-${roundNo}-${problemNo}`;
