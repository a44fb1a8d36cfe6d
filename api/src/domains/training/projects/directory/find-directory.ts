import { firstRow, rows, sql } from '../../../../database/sql.ts';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import { limitPublic } from '../../../../platform/access/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { type Ctx, hasPermission } from '../../../../platform/kernel/index.ts';
import { regionTitle } from '../../../people/index.ts';
import { CERTIFICATE_TYPE, PROJECT_CATEGORY, SKILL_LEVEL, TRAINING_MODE, titleOfItem } from '../../codes.ts';
import type { DirectoryFilter, DirectoryProjectType } from './directory.type.ts';
import { isPublic } from './is-public.ts';

const COUNT_CAP = 10_000;
const MOST_KEYWORD = 50;

interface Row
  extends Omit<
    DirectoryProjectType,
    'districtName' | 'categoryTitle' | 'skillLevelTitle' | 'certTypeTitle' | 'modeTitle'
  > {
  districtCode: string;
  category: string;
  skillLevel: string;
  certType: string;
  mode: string;
}

const source = sql`training_project p join training_institution i on i.id = p.institution_id`;

/** 项目目录: the library as anybody reads it without signing in, newest first (02 §7.6). */
export async function listDirectory(
  ctx: Ctx,
  filter: DirectoryFilter,
  args: PageArgs,
): Promise<Page<DirectoryProjectType> & { totalCount: number; totalCapped: boolean }> {
  limitPublic(ctx);
  const size = pageSize(args);
  const where = directoryWhere(filter);
  const now = ctx.app.clock.now();
  const isTrainee = hasPermission(ctx.actor, 'training.enrolment:enrol');
  const after = args.after ? sql`p.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const found = await rows<Row>(
    ctx,
    sql`select p.id, p.project_no as "projectNo", p.name, i.name as "institutionName", i.train_address as address,
          p.district_code as "districtCode", p.category, p.occupation_name as "occupationName", p.skill_level as "skillLevel",
          p.cert_type as "certType", p.mode, p.hours_total as "hoursTotal", p.days, p.valid_to::text as "validTo",
          i.state = 'SUSPENDED' as paused, case when ${isTrainee} then i.contact_name || ' ' || i.contact_phone end as contact,
          (select r.id from enrolment_round r where r.project_id = p.id and r.state in ('PUBLISHED', 'OPEN') and i.state = 'IN_LIBRARY' and r.open_from <= ${now}
              and r.open_to > ${now} and not exists (select 1 from training_mark m where m.target_id in (p.id, i.id) and m.lifted_at is null
                 and 'ROUND' = any(m.effects)) order by r.open_to limit 1) as "openRoundId"
        from ${source} where ${where} and ${after} order by p.id desc limit ${size + 1}`,
  );
  const counted = await firstRow<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from (select 1 from ${source} where ${where} limit ${COUNT_CAP}) t`,
  );
  const total = counted?.n ?? 0;
  const page = toPage(found, size, args, (row) => encodeCursor(null, row.id), view);
  return { ...page, totalCount: total, totalCapped: total === COUNT_CAP };
}

function directoryWhere({ keyword, category, districtCode, skillLevel, mode }: DirectoryFilter) {
  const parts = [isPublic];
  const text = keyword?.trim();
  if (text) {
    if ([...text].length > MOST_KEYWORD)
      throw badInput([{ path: 'filter.keyword', message: `搜索内容不能超过${MOST_KEYWORD}个字` }]);
    parts.push(
      sql`(strpos(p.name, ${text}) > 0 or strpos(p.occupation_name, ${text}) > 0 or strpos(i.name, ${text}) > 0)`,
    );
  }
  if (category) parts.push(sql`p.category = ${category}`);
  if (districtCode) parts.push(sql`p.district_code = ${districtCode}`);
  if (skillLevel) parts.push(sql`p.skill_level = ${skillLevel}`);
  if (mode) parts.push(sql`p.mode = ${mode}`);
  return sql.join(parts, sql` and `);
}

function view({ districtCode, category, skillLevel, certType, mode, ...rest }: Row): DirectoryProjectType {
  return {
    ...rest,
    districtName: regionTitle(districtCode)?.replace('上海市', '') ?? districtCode,
    categoryTitle: titleOfItem(PROJECT_CATEGORY, category),
    skillLevelTitle: titleOfItem(SKILL_LEVEL, skillLevel),
    certTypeTitle: titleOfItem(CERTIFICATE_TYPE, certType),
    modeTitle: titleOfItem(TRAINING_MODE, mode),
  };
}
