import { addDays, isLocalDate, type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { FieldReader } from '../../fields.ts';
import { ANSWERS, type ChecklistItem, type ItemAnswer } from '../checklists/checklist.ts';
import { type Problem, problemSchema, type Severity } from '../improvement/problems.ts';
import { inspectionDefaults } from '../parameters.ts';

/** 实地检查 (02 §11.3 `field_visit`). */
export interface Visit {
  date: LocalDate;
  people: string;
  findings: string;
}

/** What a district writes down while it reviews; saved as often as it likes before it judges. */
export interface GivenSheet {
  answers: readonly ItemAnswer[];
  qualificationsSeen: boolean;
  disputeAnswer?: string | null;
  fieldVisit: boolean;
  visit?: Visit | null;
  requirements?: string | null;
  problems: readonly { text: string; severity: Severity; deadline?: LocalDate | null }[];
  reportFileIds: readonly string[];
  photoFileIds: readonly string[];
}

export interface Sheet {
  answers: ItemAnswer[];
  disputeAnswer: string | null;
  visit: Visit | null;
  requirements: string;
  problems: Problem[];
}

/** As given, checked; a problem without a deadline gets the longest of a round. @throws BAD_INPUT */
export async function readSheet(ctx: Ctx, given: GivenSheet, items: readonly ChecklistItem[]): Promise<Sheet> {
  const read = new FieldReader();
  const today = localDateOf(ctx.app.clock.now());
  const { improveDays } = await readParameter(ctx, inspectionDefaults);
  const latest = ctx.app.calendar.addWorkdays(today, improveDays);
  const answers = given.answers.map(({ code, answer, note }, at): ItemAnswer => {
    if (!items.some((item) => item.code === code) || !ANSWERS.includes(answer))
      read.reject(`answers.${at}`, '没有该年检指标');
    return { code, answer, note: read.optional(`answers.${at}.note`, '说明', note, 200) };
  });
  if (given.problems.length > 20) read.reject('problems', '问题最多20个');
  const problems = given.problems.map((one, at): Problem => {
    const deadline = one.deadline ?? latest;
    const checked = problemSchema.safeParse({ text: one.text, severity: one.severity, deadline });
    for (const { message } of checked.error?.issues ?? []) read.reject(`problems.${at}.text`, message);
    if (deadline <= today) read.reject(`problems.${at}.deadline`, '整改期限须晚于今天');
    else if (deadline > latest) read.reject(`problems.${at}.deadline`, `整改期限不能晚于${latest}`);
    return { text: one.text.trim(), severity: one.severity, deadline };
  });
  const sheet: Sheet = {
    answers,
    disputeAnswer: read.optional('disputeAnswer', '异议答复', given.disputeAnswer, 500),
    visit: readVisit(read, given.visit, today),
    requirements: read.optional('requirements', '整改要求', given.requirements, 2000) ?? '',
    problems,
  };
  read.check();
  return sheet;
}

function readVisit(read: FieldReader, given: Visit | null | undefined, today: LocalDate): Visit | null {
  if (!given) return null;
  if (!isLocalDate(given.date) || given.date > today || given.date < addDays(today, -400))
    read.reject('visit.date', '请填写实地检查的日期，不能晚于今天');
  return {
    date: given.date,
    people: read.text('visit.people', '检查人员', given.people, 100),
    findings: read.text('visit.findings', '检查情况', given.findings, 500),
  };
}
