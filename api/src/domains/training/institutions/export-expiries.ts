import { rows, sql } from '../../../database/sql.ts';
import { dayNumberOfDate, localDateOf } from '../../../platform/calendar/index.ts';
import { commonWords, inWords, maskedList } from '../../../platform/exports/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { regionTitle, regionWords } from '../../people/index.ts';
import { QUALIFICATION, titleOfItem } from '../codes.ts';
import { institutionFilterSchema } from './export-institutions.ts';
import { institutionFlow } from './institution.flow.ts';
import { type InstitutionFilterInput, institutionWhere } from './institution-filter.ts';
import { inForce } from './qualifications/in-force.ts';

interface Ending {
  id: string;
  institutionNo: string;
  name: string;
  districtCode: string;
  kind: string;
  certNo: string;
  issuer: string;
  validTo: string;
  daysLeft: number;
}

const source = (ctx: Ctx, filter: InstitutionFilterInput) => sql`training_qualification q
  join training_institution i on i.id = q.institution_id where ${institutionWhere(ctx, filter)} and q.valid_to is not null and ${inForce}`;

async function* endings(ctx: Ctx, filter: InstitutionFilterInput): AsyncGenerator<Ending[]> {
  const today = dayNumberOfDate(localDateOf(ctx.app.clock.now()));
  for (let after = sql`true`; ; ) {
    const found = await rows<Ending>(
      ctx,
      sql`select q.id, i.institution_no as "institutionNo", i.name, i.district_code as "districtCode", q.kind, q.cert_no as "certNo",
            q.issuer, q.valid_to::text as "validTo"
          from ${source(ctx, filter)} and ${after} order by q.valid_to, q.id limit 500`,
    );
    if (found.length > 0) yield found.map((one) => ({ ...one, daysLeft: dayNumberOfDate(one.validTo) - today }));
    const last = found.at(-1);
    if (!last || found.length < 500) return;
    after = sql`(q.valid_to, q.id) > (${last.validTo}::date, ${last.id}::uuid)`;
  }
}

/** 资质到期清单 (02 §6.6): the qualifications in force of the filtered institutions, the first to run out first. */
export const expiriesExport = maskedList<InstitutionFilterInput, Ending>({
  kind: 'training-qualifications',
  title: '资质到期清单',
  unit: '项',
  schema: institutionFilterSchema,
  permission: 'training.institution:export',
  from: source,
  columns: [
    { title: '机构编号', width: 22, value: (q) => q.institutionNo },
    { title: '机构名称', width: 32, value: (q) => q.name },
    { title: '所在区', value: (q) => regionTitle(q.districtCode)?.replace('上海市', '') ?? q.districtCode },
    { title: '资质', width: 22, value: (q) => titleOfItem(QUALIFICATION, q.kind) },
    { title: '证书编号', width: 24, value: (q) => q.certNo },
    { title: '发证机关', width: 28, value: (q) => q.issuer },
    { title: '有效期至', value: (q) => q.validTo },
    { title: '剩余天数', value: (q) => q.daysLeft },
  ],
  pages: endings,
  words: (filter) => [
    inWords(filter.states, (state) => institutionFlow.states[state]?.title),
    regionWords(filter.districtCode),
    ...commonWords({ search: filter.search, from: filter.expiryFrom, to: filter.expiryTo }),
  ],
  audit: { event: 'training.institution.export', objectType: 'trainingInstitution', detail: { kind: 'expiries' } },
});
