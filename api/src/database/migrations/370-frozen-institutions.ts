import { Migration } from '@mikro-orm/migrations';

const filesOf = (type: string, id: string) => `
  coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'size', f.size) order by x.created_at, x.id)
     from attachment x join stored_file f on f.id = x.file_id where x.record_type = '${type}' and x.record_id = ${id}), '[]'::jsonb)`;

/**
 * A submitted version keeps the institution with it (02 §9.3, ADR 0043). For versions that were submitted earlier it is put together from what
 * the tables still say of that day: qualifications and teachers carry their dates, the profile is today's.
 */
export class Migration20261126370 extends Migration {
  override up(): void {
    this.addSql(`alter table project_application_version add column institution jsonb`);
    this.addSql(`
      update project_application_version v set institution = jsonb_build_object(
        'name', i.name, 'uscc', i.uscc, 'institutionType', i.institution_type, 'nature', i.nature, 'districtCode', i.district_code,
        'regAddress', i.reg_address, 'trainAddress', i.train_address, 'legalName', i.legal_name, 'foundedOn', i.founded_on::text,
        'staffTotal', i.staff_total, 'teachersSenior', i.teachers_senior, 'teachersMid', i.teachers_mid, 'teachersJunior', i.teachers_junior,
        'classroomCount', i.classroom_count, 'trainingArea', i.training_area_m2, 'buildingArea', i.building_area_m2,
        'maxTrainees', i.max_trainees, 'canteenSeats', i.canteen_seats, 'dormBeds', i.dorm_beds,
        'qualifications', coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'certNo', q.cert_no, 'issuer', q.issuer,
            'scope', q.scope, 'validFrom', q.valid_from::text, 'validTo', q.valid_to::text,
            'files', ${filesOf('trainingQualification', 'q.id')}) order by q.kind, q.id)
          from training_qualification q left join training_qualification s on s.id = q.superseded_by
         where q.institution_id = i.id and q.created_at <= v.submitted_at and (s.id is null or s.created_at > v.submitted_at)), '[]'::jsonb),
        'teachers', coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'title', t.title,
            'subjects', to_jsonb(t.subjects), 'fullTime', t.full_time, 'hiredFrom', t.hired_from::text,
            'files', ${filesOf('trainingTeacher', 't.id')}) order by t.id)
          from training_teacher t
         where t.institution_id = i.id and t.created_at <= v.submitted_at
           and (t.hired_to is null or t.hired_to >= (v.submitted_at at time zone 'Asia/Shanghai')::date)), '[]'::jsonb),
        'venues', coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name, 'kind', n.kind, 'address', n.address,
            'capacity', n.capacity, 'equipment', n.equipment, 'leaseValidTo', n.lease_valid_to::text,
            'files', ${filesOf('trainingVenue', 'n.id')}) order by n.id)
          from training_venue n where n.institution_id = i.id and n.active and n.created_at <= v.submitted_at), '[]'::jsonb))
        from project_application a join training_institution i on i.id = a.institution_id where a.id = v.application_id`);
    this.addSql(`alter table project_application_version alter column institution set not null`);
  }
}
