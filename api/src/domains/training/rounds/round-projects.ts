import { Field, ID, ObjectType } from 'type-graphql';
import { rows, sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Ctx, hasPermission, scopeOf } from '../../../platform/kernel/index.ts';

@ObjectType('RoundProject', { simpleResolvers: true, description: 'A project that rounds can be looked for by' })
export class RoundProjectType {
  @Field(() => ID, { description: 'the project' })
  id!: string;
  @Field(() => String, { description: 'the project, and for staff its institution' })
  title!: string;
}

/** More than this nobody chooses from. */
const MOST_PROJECTS = 500;

/** Projects of the rounds in the caller's scope, by name; an institution's own without its name. */
export const listRoundProjects = (ctx: Ctx): Promise<RoundProjectType[]> =>
  rows<RoundProjectType>(
    ctx,
    sql`select distinct p.id, ${hasPermission(ctx.actor, 'training.round:draft') ? sql`p.name` : sql`p.name || '（' || i.name || '）'`} as title
          from enrolment_round r join training_project p on p.id = r.project_id join training_institution i on i.id = r.institution_id
         where ${scopeWhere(scopeOf(ctx.actor), 'r')} order by title limit ${MOST_PROJECTS}`,
  );
