import { rows, sql } from '../../../database/sql.ts';
import { dayNumberOfDate, localDateOf } from '../../../platform/calendar/index.ts';
import { listAttachments } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { PROJECT_CATEGORY, QUALIFICATION, titleOfItem, VENUE_KIND } from '../codes.ts';
import { readsOfficersNames } from '../officers-names.ts';
import { warnDays } from '../parameters.ts';
import type { QualificationType, TeacherType, VenueType } from './belonging.types.ts';
import { expiryState } from './qualification-state.ts';
import { QUALIFICATION_RECORD, TEACHER_RECORD, VENUE_RECORD } from './record-types.ts';
import { requiredQualifications } from './required-qualifications.ts';

type Of<T> = Promise<ReadonlyMap<string, T[]>>;

/** Gives each row its files, in one statement for all. */
async function withFiles<T extends { id: string; files: unknown[] }>(ctx: Ctx, type: string, found: T[]): Promise<T[]> {
  const files = await listAttachments(
    ctx,
    type,
    found.map(({ id }) => id),
  );
  return found.map((row) => ({ ...row, files: [...(files.get(row.id) ?? [])] }));
}

/** 资质 by institution: those in force first, by kind; of a kind the newest first. */
export async function readQualifications(ctx: Ctx, institutionIds: readonly string[]): Of<QualificationType> {
  const { first } = await readParameter(ctx, warnDays);
  const today = localDateOf(ctx.app.clock.now());
  const found = await rows<QualificationType & { institutionType: string }>(
    ctx,
    sql`select q.id, q.institution_id as "institutionId", i.institution_type as "institutionType", q.version, q.kind,
          q.cert_no as "certNo", q.issuer, q.scope, q.valid_from::text as "validFrom", q.valid_to::text as "validTo",
          q.verify_state as "verifyState", q.verified_by_name as "verifiedByName", q.verified_at as "verifiedAt",
          q.verify_note as "verifyNote", q.superseded_by is not null as superseded
        from training_qualification q join training_institution i on i.id = q.institution_id
       where q.institution_id = any(${[...institutionIds]}::uuid[])
       order by q.superseded_by is not null, q.kind, q.id desc`,
  );
  const names = readsOfficersNames(ctx);
  const requiredOf = await requiredQualifications(ctx);
  const shown = found.map((row) => ({
    ...row,
    verifiedByName: names ? row.verifiedByName : null,
    kindTitle: titleOfItem(QUALIFICATION, row.kind),
    required: requiredOf(row.institutionType).includes(row.kind),
    expiryState: expiryState(row.validTo ?? null, today, first),
    daysLeft: row.validTo ? dayNumberOfDate(row.validTo) - dayNumberOfDate(today) : null,
  }));
  return Map.groupBy(await withFiles(ctx, QUALIFICATION_RECORD, shown), (row) => row.institutionId);
}

/** 师资 by institution, ID number and phone masked; those who have left come last. */
export async function readTeachers(ctx: Ctx, institutionIds: readonly string[]): Of<TeacherType> {
  const today = localDateOf(ctx.app.clock.now());
  const found = await rows<TeacherType>(
    ctx,
    sql`select id, institution_id as "institutionId", version, name, id_no_masked as "idNo",
          phone_masked as phone, title, subjects, full_time as "fullTime",
          hired_from::text as "hiredFrom", hired_to::text as "hiredTo"
        from training_teacher where institution_id = any(${[...institutionIds]}::uuid[])
       order by coalesce(hired_to < ${today}::date, false), id`,
  );
  const shown = found.map((row) => ({
    ...row,
    subjectTitles: row.subjects.map((code) => titleOfItem(PROJECT_CATEGORY, code)),
  }));
  return Map.groupBy(await withFiles(ctx, TEACHER_RECORD, shown), (row) => row.institutionId);
}

/** 场地 by institution, those in use first. */
export async function readVenues(ctx: Ctx, institutionIds: readonly string[]): Of<VenueType> {
  const found = await rows<VenueType>(
    ctx,
    sql`select id, institution_id as "institutionId", version, name, kind, address, capacity, equipment,
          lease_valid_to::text as "leaseValidTo", active
        from training_venue where institution_id = any(${[...institutionIds]}::uuid[]) order by active desc, id`,
  );
  const shown = found.map((row) => ({ ...row, kindTitle: titleOfItem(VENUE_KIND, row.kind) }));
  return Map.groupBy(await withFiles(ctx, VENUE_RECORD, shown), (row) => row.institutionId);
}
