import { sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { APPLICATION } from '../applications/index.ts';
import { CHANGE } from '../changes/record-type.ts';
import { CORRECTION, LEAVE } from '../classes/record-types.ts';
import { COMPLETION } from '../completion/record-type.ts';
import { EXIT } from '../enrolments/exits/record-type.ts';
import { ENROLMENT } from '../enrolments/record-type.ts';
import { BATCH } from '../expert-review/record-types.ts';
import { INSPECTION } from '../inspections/record-types.ts';
import { QUALIFICATION_RECORD, TEACHER_RECORD, VENUE_RECORD } from '../institutions/index.ts';
import { MARK_RECORD } from '../marks/index.ts';
import { OFFSITE } from '../offsite/record-type.ts';
import { PROJECT } from '../projects/index.ts';
import { PROPOSAL } from '../proposals/record-type.ts';
import { RUN, RUN_CHANGE } from '../runs/record-types.ts';
import { CHECK } from '../spot-checks/record-types.ts';
import { REVERSAL } from '../subsidies/reversals/record-type.ts';
import { SHEET } from '../subsidies/sheets/record-type.ts';

type Fragment = ReturnType<typeof sql>;

const INSTITUTION_RECORD = 'trainingInstitution';

/** Records of training that files hang on and that end by a step of their flow. */
const WITH_FLOW = [
  INSTITUTION_RECORD,
  PROJECT,
  APPLICATION,
  CHANGE,
  PROPOSAL,
  BATCH,
  INSPECTION,
  ENROLMENT,
  EXIT,
  RUN,
  RUN_CHANGE,
  CORRECTION,
  LEAVE,
  CHECK,
  COMPLETION,
  SHEET,
  REVERSAL,
  OFFSITE,
] as const;

/** What belongs to an institution and ends with it. */
const PARTS = [
  { type: QUALIFICATION_RECORD, title: '机构资质', table: 'training_qualification' },
  { type: TEACHER_RECORD, title: '师资', table: 'training_teacher' },
  { type: VENUE_RECORD, title: '场地', table: 'training_venue' },
] as const;

/**
 * The records of training whose business has ended, since when and whose they are: `type`, `id`, `what`, `no`, `at`, `org_path`, `district_code`.
 * What is still going on is not among them.
 */
export function endedRecords({ app }: Ctx): Fragment {
  const endOf = (type: string) => {
    const binding = app.registry.getRecord(type);
    const states = Object.entries(app.registry.getFlow(binding.flow).states);
    return { binding, finals: states.flatMap(([state, { final }]) => (final ? [state] : [])) };
  };
  const withFlow = WITH_FLOW.map((type) => {
    const { binding, finals } = endOf(type);
    return sql`select ${type}::text as type, id, ${binding.title}::text as what, ${sql.ref(binding.titleColumn)} as no, state_since as at,
        org_path, district_code from ${sql.table(binding.table)} where state = any(${finals}::text[])`;
  });
  const institution = endOf(INSTITUTION_RECORD);
  const parts = PARTS.map(
    ({
      type,
      title,
      table,
    }) => sql`select ${type}::text, p.id, ${title}::text, i.institution_no, i.state_since, i.org_path, i.district_code
        from ${sql.table(table)} p join training_institution i on i.id = p.institution_id where i.state = any(${institution.finals}::text[])`,
  );
  const marks = sql`select ${MARK_RECORD}::text, id, '标记'::text, kind, lifted_at, org_path, district_code from training_mark where lifted_at is not null`;
  return sql.join([...withFlow, ...parts, marks], sql` union all `);
}

/** All types of records whose files are of training. */
export const RETAINED_TYPES: readonly string[] = [...WITH_FLOW, ...PARTS.map(({ type }) => type), MARK_RECORD];
