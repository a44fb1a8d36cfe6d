import { firstRow, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { addDays, addMonths, type LocalDate, localDateOf } from '../../../platform/calendar/index.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { startRecords } from '../../../platform/flow/index.ts';
import { actorName, type Ctx, type Placed } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { takeBusinessNo } from '../business-no.ts';
import { validYears } from './parameters.ts';
import { writeProjectEvents } from './project-effects.ts';
import { PROJECT } from './record-type.ts';

/** What a project offers, as it was reviewed (02 §7.3). */
export interface LibraryContent {
  name: string;
  category: string;
  occupationCode: string;
  occupationName: string;
  skillLevel: string;
  certType: string;
  certIssuer: string;
  hoursTheory: number | null;
  hoursPractice: number | null;
  hoursTotal: number | null;
  days: number | null;
  mode: string;
  feePerPerson: string;
  fees: Readonly<Record<string, string>>;
  minPerRun: number | null;
  maxPerRun: number | null;
  entryConditions: string;
  employmentDirection: string;
  intro: string;
  plan: readonly object[];
}

/** A project that has passed its review and is filed. */
export interface NewProject extends Placed {
  institutionId: string;
  /** `null` where it was approved before the platform. */
  applicationId: string | null;
  reviewBatchId: string | null;
  score: string | null;
  filingNo: string;
  content: LibraryContent;
  /** What a project of before brings with it: its own dates, and the import that it came with. */
  historic?: { validFrom: LocalDate; validTo: LocalDate; importId: string };
}

/**
 * T15-1: the project enters the library, valid from today to the day before the same day `project.valid_years` later (AC15-1). Its content is
 * version 1 and frozen from here on (BR15-1).
 *
 * @throws E-1502 where the institution has a project of that name
 */
export async function enterLibrary(tx: Ctx, input: NewProject): Promise<string> {
  const { institutionId, content, orgId, orgPath, districtCode, historic } = input;
  const now = tx.app.clock.now();
  const from = historic?.validFrom ?? localDateOf(now);
  const to = historic?.validTo ?? (await lastDayOf(tx, from));
  await requireFreeName(tx, institutionId, content.name);
  const id = uuidv7(now.getTime());
  const no = await takeBusinessNo(tx, 'PROJECT', districtCode);
  const json = JSON.stringify(content);
  await run(
    tx,
    sql`insert into training_project (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, project_no,
          institution_id, name, category, occupation_code, occupation_name, skill_level, cert_type, cert_issuer, hours_theory,
          hours_practice, hours_total, days, mode, fee_per_person, fee_breakdown, min_per_run, max_per_run, entry_conditions,
          employment_direction, intro, plan, application_id, score, review_batch_id, filing_no, valid_from, valid_to, import_id)
        select ${id}, ${now}, ${now}, 'IN_LIBRARY', ${now}, ${orgId}, ${orgPath}, ${districtCode}, ${no}, ${institutionId}, c.name,
          c.category, nullif(c."occupationCode", ''), c."occupationName", c."skillLevel", c."certType", c."certIssuer", c."hoursTheory",
          c."hoursPractice", c."hoursTotal", c.days, c.mode, c."feePerPerson", c.fees, c."minPerRun", c."maxPerRun",
          nullif(c."entryConditions", ''), nullif(c."employmentDirection", ''), c.intro, c.plan, ${input.applicationId}, ${input.score},
          ${input.reviewBatchId}, ${input.filingNo}, ${from}, ${to}, ${historic?.importId ?? null}::uuid
        from jsonb_to_record(${json}::jsonb) as c(name text, category text, "occupationCode" text, "occupationName" text,
          "skillLevel" text, "certType" text, "certIssuer" text, "hoursTheory" int, "hoursPractice" int, "hoursTotal" int, days int,
          mode text, "feePerPerson" numeric, fees jsonb, "minPerRun" int, "maxPerRun" int, "entryConditions" text,
          "employmentDirection" text, intro text, plan jsonb)`,
  );
  await run(
    tx,
    sql`insert into training_project_version (project_id, content_version, content, source, changed_at, changed_by_name)
        values (${id}, 1, ${json}::jsonb, ${historic ? 'IMPORT' : 'FILING'}, ${now}, ${actorName(tx.actor)})`,
  );
  await startRecords(tx, PROJECT, [id]);
  await writeProjectEvents(tx, [
    {
      id,
      orgId,
      orgPath,
      districtCode,
      kind: '入库',
      text: `${historic ? '历史项目导入，' : ''}备案 ${input.filingNo}，有效期 ${from} 至 ${to}`,
    },
  ]);
  return id;
}

/** The last day of a project that is filed on that day (`project.valid_years`). */
export async function lastDayOf(ctx: Ctx, filedOn: LocalDate): Promise<LocalDate> {
  return addDays(addMonths(filedOn, (await readParameter(ctx, validYears)) * 12), -1);
}

/** 本机构已有同名项目 (02 §7.7): of those that are in the library. */
async function requireFreeName(tx: Ctx, institutionId: string, name: string): Promise<void> {
  const same = await firstRow(
    tx,
    sql`select 1 from training_project where institution_id = ${institutionId} and name = ${name} and state not in ('REMOVED', 'EXPIRED')`,
  );
  if (same) throw new DomainError('E-1502', '本机构已有同名项目');
}
