import { run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { refuseWeakIdentity } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput, type FieldError } from '../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import type { Applicant } from '../applicants/own-applicant.ts';
import { refuseIntake } from '../errors.ts';
import type { Guide, ScreeningOutcome } from './guide.ts';

export interface ScreeningInput {
  /** Chosen option by question. */
  answers: readonly { key: string; value: string }[];
  /** Version of the text that was agreed to; absent = not agreed. */
  generalConsent: string | null;
  sensitiveConsent: string | null;
}

/** What the questionnaire came to, with what it advises. */
export interface Screening {
  id: string;
  outcome: ScreeningOutcome;
  advice: string[];
  answers: { key: string; value: string }[];
  /** Both texts were agreed to as they read now. */
  consented: boolean;
  at: Date;
}

const WORST_FIRST: readonly ScreeningOutcome[] = ['UNFIT', 'MANUAL', 'FIT'];

/** The result of the answers: the gravest of them, with the advice of each. @throws BAD_INPUT naming each question without an answer */
export function judge(
  guide: Guide,
  answers: readonly { key: string; value: string }[],
): Pick<Screening, 'outcome' | 'advice'> {
  const faults: FieldError[] = [];
  const chosen = guide.questions.flatMap(({ key, text, options }) => {
    const value = answers.find((answer) => answer.key === key)?.value;
    const option = options.find((one) => one.value === value);
    if (!option) faults.push({ path: `answers.${key}`, message: `请回答“${text}”` });
    return option ? [option] : [];
  });
  if (faults.length > 0) throw badInput(faults);
  const outcomes = chosen.map(({ outcome }) => outcome);
  return {
    outcome: WORST_FIRST.find((outcome) => outcomes.includes(outcome)) ?? 'FIT',
    advice: chosen.flatMap(({ advice }) => (advice ? [advice] : [])),
  };
}

/** Keeps what an applicant answered and agreed to, each time anew (AC-07-01): the versions say which words it was. */
export async function recordScreening(
  ctx: Ctx,
  applicant: Applicant,
  guide: Guide,
  input: ScreeningInput,
): Promise<Screening> {
  const { outcome } = judge(guide, input.answers);
  const { generalConsent, sensitiveConsent } = input;
  checkVersion('generalConsent', generalConsent, guide.generalConsent.version);
  checkVersion('sensitiveConsent', sensitiveConsent, guide.sensitiveConsent.version);
  const known = new Set(guide.questions.map(({ key }) => key));
  const answers = input.answers.filter(({ key }) => known.has(key)).map(({ key, value }) => ({ key, value }));
  return transaction(ctx, async (tx) => {
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    await run(
      tx,
      sql`insert into applicant_screening (id, created_at, applicant_id, bundle, guide_version, answers, outcome, general_consent,
            sensitive_consent)
          values (${id}, ${now}, ${applicant.id}, ${guide.bundle}, ${guide.version}, ${JSON.stringify(answers)}::jsonb, ${outcome},
            ${generalConsent}, ${sensitiveConsent})`,
    );
    await recordAudit(tx, {
      event: 'intake.screening',
      objectType: 'applicantScreening',
      objectId: id,
      detail: { outcome, generalConsent, sensitiveConsent },
    });
    return toScreening(guide, { id, answers, generalConsent, sensitiveConsent, at: now });
  });
}

function checkVersion(path: string, given: string | null, inForce: string): void {
  if (given !== null && given !== inForce)
    throw badInput([{ path, message: '授权文本已更新，请刷新页面，阅读后重新勾选' }]);
}

interface ScreeningRow {
  id: string;
  answers: { key: string; value: string }[];
  generalConsent: string | null;
  sensitiveConsent: string | null;
  at: SqlInstant;
}

/** The latest answers of the applicant that fit the guide as it is now. */
export async function findScreening(ctx: Ctx, applicant: Applicant, guide: Guide): Promise<Screening | undefined> {
  const row = await tables(ctx)
    .selectFrom('applicant_screening')
    .select([
      'id',
      'answers',
      'general_consent as generalConsent',
      'sensitive_consent as sensitiveConsent',
      'created_at as at',
    ])
    .$narrowType<{ answers: { key: string; value: string }[] }>()
    .where('applicant_id', '=', applicant.id)
    .where('bundle', '=', guide.bundle)
    .where('guide_version', '=', guide.version)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toScreening(guide, row);
}

function toScreening(guide: Guide, { id, answers, generalConsent, sensitiveConsent, at }: ScreeningRow): Screening {
  const consented =
    generalConsent === guide.generalConsent.version && sensitiveConsent === guide.sensitiveConsent.version;
  return { id, answers, ...judge(guide, answers), consented, at: toDate(at) };
}

/**
 * What must be settled before anything is filled in: level of the identity, questionnaire, both consents.
 *
 * @throws E-0703, E-0704, E-0705
 */
export async function requireScreening(ctx: Ctx, applicant: Applicant, guide: Guide): Promise<Screening> {
  if (applicant.authLevel < guide.authLevel) throw refuseWeakIdentity(ctx);
  const screening = await findScreening(ctx, applicant, guide);
  if (!screening?.consented) throw refuseIntake('E-0704');
  if (screening.outcome === 'UNFIT') throw refuseIntake('E-0705');
  return screening;
}
