import { sql } from '../../../../database/sql.ts';
import { newestFirst } from '../../../../platform/lists/index.ts';
import { type SubCaseRow, subCaseColumns } from '../../queues/case-row.ts';
import { viewSubCase } from '../../queues/case-view.ts';
import type { MatterItemType } from './item.type.ts';
import { itemWhere, type MatterItemFilterInput } from './item-filter.ts';

interface ItemRow extends SubCaseRow {
  caseNo: string;
  personName: string;
  orgName: string;
}

export const itemTables = sql`sub_case s join one_thing_case c on c.id = s.case_id join org o on o.id = s.org_id`;

const items = newestFirst<ItemRow, MatterItemFilterInput, MatterItemType>({
  type: 'subCase',
  alias: 's',
  columns: sql`${subCaseColumns}, c.case_no as "caseNo", c.person_name_masked as "personName", o.short_name as "orgName"`,
  tables: itemTables,
  where: itemWhere,
  viewer: (ctx) => {
    const now = ctx.app.clock.now();
    return ({ caseNo, personName, orgName, ...row }) => ({
      subCase: viewSubCase(row, now),
      caseNo,
      personName,
      orgName,
    });
  },
});

/** 事项 of the caller's scope that are being handled or have been, newest first (01 §5.8). */
export const listItems = items.page;
/** All of the list, page by page, for exports. */
export const itemPages = items.pages;
