import { rows, sql } from '../../../../database/sql.ts';
import { addMonths, type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { openExpert } from '../experts/expert-cells.ts';
import type { Relative, WorkHistory } from '../experts/expert-input.ts';
import { conflictYears } from '../parameters.ts';

/** Why an expert may not judge a project (`hard`), or should not without a reason (`soft`); both empty where nothing speaks against it. */
export interface Conflict {
  hard: string | null;
  soft: string | null;
}

/** What is compared of an expert. */
export interface ExpertFacts {
  id: string;
  employer: string;
  employerUscc: string | null;
  /** The body above the employer. */
  employerParent: string | null;
  /** The district by whose government he is employed. */
  employerDistrict: string | null;
  workHistory: readonly WorkHistory[];
  relatives: readonly Relative[];
  /** Whether the person teaches at, or heads, the institution. */
  onItsStaff: boolean;
  /** Whether the account has judged the application at district or centre. */
  judgedBefore: boolean;
  /** In how many of the last two batches the expert judged the institution. */
  recently: number;
}

export interface InstitutionFacts {
  name: string;
  uscc: string;
  districtCode: string;
  /** The body above the institution. */
  parentName: string | null;
}

/** BR17-9: the first hard ground that holds; where none does, all that the city should give a reason against. */
export function conflictOf(
  expert: ExpertFacts,
  institution: InstitutionFacts,
  { today, years }: { today: LocalDate; years: number },
): Conflict {
  const since = addMonths(today, -12 * years);
  const same = (uscc: string | null, name: string) =>
    uscc ? uscc === institution.uscc : name.trim() === institution.name;
  const grounds: [boolean, string][] = [
    [same(expert.employerUscc, expert.employer), '专家任职单位与申报机构一致'],
    [expert.onItsStaff, '专家是申报机构的法定代表人或教师'],
    [
      expert.workHistory.some(({ uscc, organisation, to }) => same(uscc, organisation) && (to === null || to > since)),
      `专家${years}年内曾在申报机构任职`,
    ],
    [expert.relatives.some(({ organisation }) => organisation.trim() === institution.name), '专家的亲属在申报机构任职'],
    [expert.judgedBefore, '专家已参与该项目的审核或复核'],
  ];
  const hard = grounds.find(([holds]) => holds)?.[1] ?? null;
  if (hard) return { hard: `须回避：${hard}`, soft: null };
  const soft = warningsOf(expert, institution).flatMap(([holds, text]) => (holds ? [text] : []));
  return { hard: null, soft: soft.length > 0 ? soft.join('；') : null };
}

/** What does not keep an expert from a project but has to be answered for. */
function warningsOf(expert: ExpertFacts, institution: InstitutionFacts): [boolean, string][] {
  const named = (...names: (string | null)[]) => names.flatMap((name) => name?.trim() || []);
  // Either is the other's parent, or both have the same one.
  const above = named(expert.employerParent, expert.employer);
  const related =
    named(institution.parentName).some((name) => above.includes(name)) ||
    named(expert.employerParent).includes(institution.name.trim());
  return [
    [related, '专家任职单位与申报机构有相同的上级单位或隶属关系'],
    [expert.employerDistrict === institution.districtCode, '专家任职于申报机构所在区的区级机关'],
    [expert.recently > 0, '专家在最近两个批次中评审过该机构'],
  ];
}

interface Pair {
  expertId: string;
  batchProjectId: string;
}

interface PairRow extends Pair, Omit<ExpertFacts, 'id' | 'relatives'> {
  relatives: string;
  institutionName: string;
  institutionUscc: string;
  districtCode: string;
  parentName: string | null;
}

/** The conflicts of each expert with each project of a batch, in one statement; key `expert:project`. */
export async function findConflicts(
  ctx: Ctx,
  batchId: string,
  expertIds: readonly string[],
): Promise<Map<string, Conflict>> {
  const found = await rows<PairRow>(
    ctx,
    sql`select e.id as "expertId", p.id as "batchProjectId", e.employer, e.employer_uscc as "employerUscc",
          e.employer_parent as "employerParent", e.employer_district as "employerDistrict", i.district_code as "districtCode",
          i.parent_name as "parentName", e.relatives,
          e.work_history as "workHistory", i.name as "institutionName", i.uscc as "institutionUscc",
          i.legal_id_no_index = e.id_no_index
            or exists (select 1 from training_teacher t where t.institution_id = i.id and t.id_no_index = e.id_no_index
                         and (t.hired_to is null or t.hired_to >= ${localDateOf(ctx.app.clock.now())}::date)) as "onItsStaff",
          exists (select 1 from flow_event f where f.record_id = p.application_id and f.actor_id = e.account_id::text
                    and f.action in ('districtPass', 'districtReturn', 'centrePass', 'centreReturn', 'centreBack')) as "judgedBefore",
          (select count(*)::int from (select id from review_batch where id < ${batchId} and state in ('CONFIRMED', 'FILED')
              order by id desc limit 2) b
            where exists (select 1 from review_assignment a join review_batch_project q on q.id = a.batch_project_id
              where a.batch_id = b.id and a.expert_id = e.id and q.institution_id = i.id and a.state = 'LOCKED')) as recently
        from review_expert e cross join review_batch_project p join training_institution i on i.id = p.institution_id
       where p.batch_id = ${batchId} and not p.withdrawn and e.id = any(${[...expertIds]}::uuid[])`,
  );
  const rule = { today: localDateOf(ctx.app.clock.now()), years: await readParameter(ctx, conflictYears) };
  return new Map(
    found.map(
      ({
        expertId,
        batchProjectId,
        institutionName,
        institutionUscc,
        districtCode,
        parentName,
        relatives,
        ...facts
      }) => [
        pairKey(expertId, batchProjectId),
        conflictOf(
          {
            ...facts,
            id: expertId,
            relatives: JSON.parse(openExpert(ctx.app.keys, expertId, 'relatives', relatives)) as Relative[],
          },
          { name: institutionName, uscc: institutionUscc, districtCode, parentName },
          rule,
        ),
      ],
    ),
  );
}

/** Names the pair of an expert and a project of a batch. */
export const pairKey = (expertId: string, batchProjectId: string) => `${expertId}:${batchProjectId}`;
