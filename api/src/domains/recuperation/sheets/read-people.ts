import { tables } from '../../../database/tables.ts';
import { decryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { openVeiled } from '../../../platform/records/veiled.ts';
import { nominationTable } from '../nominations/nomination.record.ts';
import { GENDERS, OPINIONS, SELF_CARE } from '../words.ts';

/** Those who are on a list or about to be. */
const ON_THE_LIST = ['COMPLETE', 'SUBMITTED', 'DISTRICT_PASSED', 'CITY_PASSED', 'ATTENDED', 'ABSENT'];

/** A person of 人员信息表 or 区人员汇总表, masked (C-11, C-12). */
export interface SheetPerson {
  seq: number;
  submissionId: string;
  orgName: string;
  name: string;
  gender: string;
  birthDate: string;
  age: number | null;
  idNo: string;
  rank: string;
  honours: string;
  history: string;
  phone: string;
  emergency: string;
  selfCare: string;
  chronic: string;
  medication: string;
  allergies: string;
  hospital: string;
  bloodPressure: string;
  opinion: string;
  companion: string;
}

const said = (words: Readonly<Record<string, string>>, code: string | null) => (code && words[code]) ?? '';
const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' ');

const people = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('recup_nomination as n')
    .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
    .innerJoin('org as o', 'o.id', 'n.org_id')
    .innerJoin('retired_cadre as c', 'c.id', 'n.cadre_id')
    .leftJoin('recup_result as r', (on) => on.onRef('r.cadre_id', '=', 'n.cadre_id').onRef('r.run_id', '=', 'p.run_id'))
    .select(['n.id', 'n.submission_id', 'n.cadre_id', 'n.self_care', 'n.doctor_opinion', 'n.blood_pressure'])
    .select(['n.chronic_diseases', 'n.medication', 'n.allergies', 'n.recent_hospital', 'n.hospital_text'])
    .select(['n.emergency_name', 'n.emergency_phone', 'n.companion_name', 'c.name', 'c.id_no', 'c.phone'])
    .select(['n.emergency_name_masked', 'n.emergency_phone_masked', 'n.companion_name_masked', 'n.companion_relation'])
    .select(['c.name_masked', 'c.id_no_masked', 'c.gender', 'c.birth_date', 'c.rank', 'c.phone_masked'])
    .select(['o.name as orgName', 'r.age', 'r.honours'])
    .where('n.state', 'in', ON_THE_LIST)
    .orderBy('o.code')
    .orderBy('n.from_rank');

/** What of the people is opened: nothing; their health, for the institution alone; and who they are, for a sheet in clear with its reason. */
export type Opened = 'MASKED' | 'HEALTH' | 'PLAIN';

/** The people of an institution's list, or of a district's lists of a plan. */
export async function readPeople(
  ctx: Ctx,
  of: { submissionId: string } | { planId: string; districtCode: string },
  opened: Opened,
): Promise<SheetPerson[]> {
  const found = await ('submissionId' in of
    ? people(ctx).where('n.submission_id', '=', of.submissionId)
    : people(ctx).where('n.plan_id', '=', of.planId).where('n.district_code', '=', of.districtCode)
  ).execute();
  const history = await yearsOf(
    ctx,
    found.map((row) => row.cadre_id),
  );
  return found.map((row, at) => {
    const open = (key: string, name: string, value: string | null) =>
      (opened !== 'MASKED' && openVeiled(ctx, nominationTable, key, { id: row.id, [name]: value })) || '';
    const shown = (
      table: 'retired_cadre' | 'recup_nomination',
      column: string,
      masked: string | null,
      sealed: string | null,
    ) =>
      opened !== 'PLAIN' || sealed === null
        ? masked
        : decryptColumn(
            ctx.app.keys,
            { table, column, rowId: table === 'retired_cadre' ? row.cadre_id : row.id },
            sealed,
          );
    const hospital = open('recent_hospital', 'recentHospital', row.recent_hospital);
    return {
      seq: at + 1,
      submissionId: row.submission_id,
      orgName: row.orgName,
      name: shown('retired_cadre', 'name', row.name_masked, row.name) ?? '',
      gender: said(GENDERS, row.gender),
      birthDate: row.birth_date ?? '',
      age: row.age,
      idNo: shown('retired_cadre', 'id_no', row.id_no_masked, row.id_no) ?? '',
      rank: row.rank ?? '',
      honours: row.honours ?? '',
      history: (history.get(row.cadre_id) ?? []).join('、'),
      phone: shown('retired_cadre', 'phone', row.phone_masked, row.phone) ?? '',
      emergency: joined(
        shown('recup_nomination', 'emergency_name', row.emergency_name_masked, row.emergency_name),
        shown('recup_nomination', 'emergency_phone', row.emergency_phone_masked, row.emergency_phone),
      ),
      selfCare: said(SELF_CARE, row.self_care),
      chronic: open('chronic_diseases', 'chronicDiseases', row.chronic_diseases),
      medication: open('medication', 'medication', row.medication),
      allergies: open('allergies', 'allergies', row.allergies),
      hospital: joined(hospital, open('hospital_text', 'hospitalText', row.hospital_text)),
      bloodPressure: open('blood_pressure', 'bloodPressure', row.blood_pressure),
      opinion: said(OPINIONS, row.doctor_opinion),
      companion: joined(
        shown('recup_nomination', 'companion_name', row.companion_name_masked, row.companion_name),
        row.companion_relation,
      ),
    };
  });
}

async function yearsOf(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, number[]>> {
  if (ids.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('cadre_recuperation')
    .select(['cadre_id', 'year'])
    .where('cadre_id', 'in', [...ids])
    .where('attended', '=', true)
    .orderBy('year')
    .execute();
  return new Map(
    [...Map.groupBy(found, ({ cadre_id }) => cadre_id)].map(([id, rows]) => [id, rows.map(({ year }) => year)]),
  );
}
