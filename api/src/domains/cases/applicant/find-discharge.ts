import { toDateOrNull } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { type LocalDate, localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { ApplicationForm } from '../application/index.ts';
import { REPORTING_MATTER } from '../case-facts.ts';
import { openForm } from '../registration/sealed-form.ts';

/** What the latest One-Thing application of a person says of the discharge. */
export interface CaseOfDischarge {
  caseId: string;
  caseNo: string;
  duplicateFlag: string;
  /** The day on which 退役报到 was handled; null while it is not. */
  reportedOn: LocalDate | null;
  form: ApplicationForm;
}

const GONE = ['DRAFT', 'CANCELLED'];
/** In a bundle a matter that is handled waits for the others (T10). */
const HANDLED = ['PENDING_FINISH', 'FINISHED_NORMAL'];

/**
 * The latest application of a person for the bundle, or for a matter alone where there is no bundle; undefined where there is none. Callers
 * have made sure that they may read it.
 */
export async function findDischarge(ctx: Ctx, personId: string): Promise<CaseOfDischarge | undefined> {
  const found = await tables(ctx)
    .selectFrom('one_thing_case as c')
    .leftJoin('sub_case as s', (on) =>
      on.onRef('s.case_id', '=', 'c.id').on('s.matter_code', '=', REPORTING_MATTER).on('s.state', 'in', HANDLED),
    )
    .where('c.person_id', '=', personId)
    .where('c.state', 'not in', GONE)
    .orderBy('c.discharge_date', 'desc')
    .orderBy('c.single_matter', (order) => order.desc().nullsFirst())
    .orderBy('c.id', 'desc')
    .select([
      'c.id',
      'c.case_no as caseNo',
      'c.duplicate_flag as duplicateFlag',
      'c.form_cipher as formCipher',
      's.finished_at as finishedAt',
      's.state_since as stateSince',
    ])
    .limit(1)
    .executeTakeFirst();
  if (!found) return undefined;
  const { id, formCipher, finishedAt, stateSince, caseNo, duplicateFlag } = found;
  const handled = toDateOrNull(finishedAt ?? stateSince);
  return {
    caseId: id,
    caseNo,
    duplicateFlag,
    reportedOn: handled && localDateOf(handled),
    form: openForm(ctx, id, formCipher),
  };
}
