import { Field, ObjectType } from 'type-graphql';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { getInstitutionRow } from '../find-institutions.ts';
import { openTeacher } from './teacher-cells.ts';

@ObjectType('TeacherReveal', { simpleResolvers: true, description: '完整信息 of a teacher, after a reason' })
export class TeacherRevealType {
  @Field(() => String, { description: '身份证号码' })
  idNo!: string;
  @Field(() => String, { nullable: true, description: '手机号' })
  phone?: string | null;
}

/** 查看完整信息 of a teacher: audited, for a reason; an institution sees its own teachers without one. @throws NOT_FOUND, E-0005 */
export async function revealTeacher(ctx: Ctx, id: string, reason: string): Promise<TeacherRevealType> {
  const row = isUuid(id)
    ? await tables(ctx)
        .selectFrom('training_teacher')
        .select(['id', 'institution_id as institutionId', 'id_no as idNo', 'phone'])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;
  if (!row) throw refuse('NOT_FOUND');
  const institution = await getInstitutionRow(ctx, row.institutionId, 'revealTeacher');
  const own = requireUser(ctx).orgId === institution.orgId;
  await recordAudit(ctx, {
    event: 'training.institution.reveal',
    objectType: 'trainingTeacher',
    objectId: row.id,
    detail: own ? { own } : { reason: requireReason(reason) },
  });
  const { keys } = ctx.app;
  return {
    idNo: openTeacher(keys, row.id, 'idNo', row.idNo),
    phone: row.phone && openTeacher(keys, row.id, 'phone', row.phone),
  };
}
