import { firstRow, sql } from '../../../src/database/sql.ts';
import type { Ctx } from '../../../src/platform/kernel/index.ts';
import type { Browser } from '../../access.ts';
import type { Product } from '../../product.ts';
import { buildInstitution, freshProfile, personOf } from '../../training.ts';

/** One of everything that an institution of 虹口区 has. */
export interface PlacedTraining {
  institutionId: string;
  qualificationId: string;
  teacherId: string;
  venueId: string;
  markId: string;
  changeId: string;
  proposalId: string;
}

export async function placedTraining(ctx: Ctx): Promise<PlacedTraining> {
  const { id } = await buildInstitution(ctx, freshProfile());
  const own = sql`gen_random_uuid(), now(), now(), ${id}`;
  const placed = await firstRow<PlacedTraining>(
    ctx,
    sql`with q as (insert into training_qualification (id, created_at, updated_at, institution_id, kind, cert_no, issuer, valid_from)
                   values (${own}, 'Q2', '沪教民办', '人社局', '2026-01-01') returning id),
             t as (insert into training_teacher (id, created_at, updated_at, institution_id, name, id_no, id_no_masked, id_no_index,
                     subjects, full_time, hired_from)
                   values (${own}, '李老师', 'sealed', '3101**', repeat('0', 64), '{02}', true, '2026-01-01') returning id),
             v as (insert into training_venue (id, created_at, updated_at, institution_id, name, kind, address, capacity)
                   values (${own}, '一号教室', 'THEORY', '飞虹路518号', 40) returning id),
             m as (insert into training_mark (id, created_at, target_type, target_id, org_id, org_path, district_code, kind, level, reason,
                     source, effects, from_date, raised_by_name)
                   select gen_random_uuid(), now(), 'INSTITUTION', i.id, i.org_id, i.org_path, i.district_code, 'M9', 'HINT', '测试标记',
                     'MANUAL', '{}', '2026-01-01', '测试' from training_institution i where i.id = ${id} returning id),
             c as (insert into training_change (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, change_no,
                     target_type, target_id, target_name, institution_id, reason, content, differences, needs_centre)
                   select gen_random_uuid(), now(), now(), 'DIST_REVIEW', now(), i.org_id, i.org_path, i.district_code, 'BG' || i.institution_no,
                     'INSTITUTION', i.id, i.name, i.id, '名称变更登记', '{}', '[]', false from training_institution i where i.id = ${id} returning id),
             p as (insert into training_proposal (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, proposal_no,
                     target_type, target_id, target_name, kind, reason, proposer_org_id, proposer_org)
                   select gen_random_uuid(), now(), now(), 'PROPOSED', now(), i.org_id, i.org_path, i.district_code, 'JY' || i.institution_no,
                     'INSTITUTION', i.id, i.name, 'SUSPEND', '多次抽查不合格', i.org_id, '测试' from training_institution i where i.id = ${id} returning id)
        select ${id}::uuid as "institutionId", q.id as "qualificationId", t.id as "teacherId", v.id as "venueId", m.id as "markId",
               c.id as "changeId", p.id as "proposalId"
          from q, t, v, m, c, p`,
  );
  if (!placed) throw new Error('nothing built');
  return placed;
}

/** Somebody of another institution of 虹口区. */
export async function otherInstitution(app: Product): Promise<Browser> {
  const { institutionNo } = await buildInstitution(app.context({ kind: 'SYSTEM', name: '测试' }), freshProfile());
  return personOf(app, institutionNo, 'INST');
}
