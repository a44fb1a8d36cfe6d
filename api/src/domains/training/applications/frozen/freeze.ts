import { sql } from '../../../../database/sql.ts';
import type { LocalDate } from '../../../../platform/calendar/index.ts';
import { QUALIFICATION_RECORD, TEACHER_RECORD, VENUE_RECORD } from '../../institutions/index.ts';

const filesOf = (type: string, id: ReturnType<typeof sql>) => sql`
  coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'size', f.size) order by x.created_at, x.id)
     from attachment x join stored_file f on f.id = x.file_id where x.record_type = ${type}::text and x.record_id = ${id}), '[]'::jsonb)`;

/**
 * `FrozenInstitution` of the institution `i`, which submits the application `a` on that day. A teacher whom the plan names is kept though he
 * has left: the plan is read with him.
 */
export const frozenAsJson = (today: LocalDate) => sql`
  jsonb_build_object(
    'name', i.name, 'uscc', i.uscc, 'institutionType', i.institution_type, 'nature', i.nature, 'districtCode', i.district_code,
    'regAddress', i.reg_address, 'trainAddress', i.train_address, 'legalName', i.legal_name, 'foundedOn', i.founded_on::text,
    'staffTotal', i.staff_total, 'teachersSenior', i.teachers_senior, 'teachersMid', i.teachers_mid, 'teachersJunior', i.teachers_junior,
    'classroomCount', i.classroom_count, 'trainingArea', i.training_area_m2, 'buildingArea', i.building_area_m2,
    'maxTrainees', i.max_trainees, 'canteenSeats', i.canteen_seats, 'dormBeds', i.dorm_beds,
    'qualifications', coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'certNo', q.cert_no, 'issuer', q.issuer,
        'scope', q.scope, 'validFrom', q.valid_from::text, 'validTo', q.valid_to::text,
        'files', ${filesOf(QUALIFICATION_RECORD, sql`q.id`)}) order by q.kind, q.id)
      from training_qualification q where q.institution_id = i.id and q.superseded_by is null), '[]'::jsonb),
    'teachers', coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'title', t.title,
        'subjects', to_jsonb(t.subjects), 'fullTime', t.full_time, 'hiredFrom', t.hired_from::text,
        'files', ${filesOf(TEACHER_RECORD, sql`t.id`)}) order by t.id)
      from training_teacher t
     where t.institution_id = i.id and (t.hired_to is null or t.hired_to >= ${today}::date
        or a.content->'plan' @> jsonb_build_array(jsonb_build_object('teacherId', t.id)))), '[]'::jsonb),
    'venues', coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name, 'kind', n.kind, 'address', n.address,
        'capacity', n.capacity, 'equipment', n.equipment, 'leaseValidTo', n.lease_valid_to::text,
        'files', ${filesOf(VENUE_RECORD, sql`n.id`)}) order by n.id)
      from training_venue n where n.institution_id = i.id and n.active), '[]'::jsonb))`;
