import { sql } from '../../../../database/sql.ts';

/** Who checks the qualifications of a newcomer: the district, then the municipal centre on a sheet of its own (T16-2, T16-4). */
export type CheckLevel = 'DISTRICT' | 'CENTRE';

/** How far a level's sheet is, for the version that lies before it. */
export interface SheetState {
  rows: number;
  judged: number;
  bad: number;
}

/** {@link SheetState} of the application `a` as JSON. */
export const sheetColumn = (level: CheckLevel) => sql`(
  select jsonb_build_object('rows', count(*), 'judged', count(c.verdict), 'bad', count(*) filter (where c.verdict = 'BAD'))
    from project_application_version v cross join jsonb_to_recordset(v.institution->'qualifications') as q(id uuid)
    left join project_qualification_check c on c.qualification_id = q.id and c.application_id = a.id
         and c.level = ${level} and c.content_version = a.content_version
   where v.application_id = a.id and v.content_version = a.content_version)`;

/** Why a newcomer's application cannot pass yet (AC16-2); others need no sheet. */
export function refusalOfSheet(kind: string, sheet: SheetState): { code: string; message: string } | undefined {
  if (kind !== '1') return undefined;
  if (sheet.rows === 0) return { code: 'E-1604', message: '新进机构没有资质记录，请退回补充' };
  if (sheet.judged < sheet.rows)
    return { code: 'E-1604', message: `资质审核表还有${sheet.rows - sheet.judged}项未审核，不能通过` };
  if (sheet.bad > 0) return { code: 'E-1604', message: `资质审核表有${sheet.bad}项不合规，不能通过` };
  return undefined;
}
