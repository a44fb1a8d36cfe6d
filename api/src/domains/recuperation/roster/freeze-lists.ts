import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type FrozenList, freezeList } from '../../../platform/versions/index.ts';
import { PLAN, SUBMISSION, SUMMARY } from '../record-types.ts';
import { OPINIONS, SELF_CARE } from '../words.ts';

const FIELDS: FrozenList['fields'] = [
  { name: 'name', title: '姓名' },
  { name: 'uid', title: '人员编号', open: true },
  { name: 'org', title: '军休机构' },
  { name: 'rank', title: '排序' },
  { name: 'selfCare', title: '自理能力' },
  { name: 'opinion', title: '医生意见' },
  { name: 'edition', title: '人员信息版次' },
];

/** The people of a list as it goes upward: no diagnosis, but the edition of each one's own information, which changes with it alone. */
function peopleOf(tx: Ctx) {
  return tables(tx)
    .selectFrom('recup_nomination as n')
    .innerJoin('org as o', 'o.id', 'n.org_id')
    .select([
      'n.id',
      'n.cadre_uid',
      'n.name_masked',
      'n.from_rank',
      'n.self_care',
      'n.doctor_opinion',
      'o.name as orgName',
    ])
    .select('n.info_edition as edition')
    .orderBy('o.code')
    .orderBy('n.from_rank');
}

const wordOf = (words: Readonly<Record<string, string>>, code: string | null) => (code && words[code]) ?? null;

const listOf = (people: Awaited<ReturnType<ReturnType<typeof peopleOf>['execute']>>): FrozenList => ({
  fields: FIELDS,
  rows: people.map((one) => ({
    key: one.cadre_uid,
    cells: {
      name: one.name_masked,
      uid: one.cadre_uid,
      org: one.orgName,
      rank: one.from_rank,
      selfCare: wordOf(SELF_CARE, one.self_care),
      opinion: wordOf(OPINIONS, one.doctor_opinion),
      edition: one.edition,
    },
  })),
});

/** 机构提交 as it went to the district (C-15). */
export async function freezeSubmission(tx: Ctx, id: string): Promise<number> {
  const people = await peopleOf(tx).where('n.submission_id', '=', id).where('n.state', '=', 'SUBMITTED').execute();
  const { version } = await tables(tx)
    .selectFrom('recup_submission')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { n } = await freezeList(tx, { type: SUBMISSION, id }, { ...listOf(people), recordVersion: version });
  await tables(tx)
    .updateTable('recup_submission')
    .set({ list_version: n, submitted_count: people.length })
    .where('id', '=', id)
    .execute();
  return n;
}

/** 区汇总 as it went to the city (C-15). */
export async function freezeSummary(tx: Ctx, id: string): Promise<void> {
  const {
    plan_id: planId,
    district_code: district,
    version,
  } = await tables(tx)
    .selectFrom('recup_summary')
    .select(['plan_id', 'district_code', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const people = await peopleOf(tx)
    .where('n.plan_id', '=', planId)
    .where('n.district_code', '=', district)
    .where('n.state', '=', 'DISTRICT_PASSED')
    .execute();
  const { n } = await freezeList(tx, { type: SUMMARY, id }, { ...listOf(people), recordVersion: version });
  await tables(tx).updateTable('recup_summary').set({ list_version: n }).where('id', '=', id).execute();
}

/** 荣誉疗养名单 in its newest version (C-15): the plan's own list. */
export async function freezeRoster(tx: Ctx, planId: string): Promise<number> {
  const people = await peopleOf(tx)
    .innerJoin('recup_roster_row as y', 'y.nomination_id', 'n.id')
    .where('y.plan_id', '=', planId)
    .where('y.until_version', 'is', null)
    .execute();
  const { version } = await tables(tx)
    .selectFrom('recup_plan')
    .select('version')
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  const { n } = await freezeList(tx, { type: PLAN, id: planId }, { ...listOf(people), recordVersion: version });
  return n;
}
