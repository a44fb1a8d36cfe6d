import { sql } from '../../../../database/sql.ts';
import { sortable } from '../../../../platform/lists/index.ts';
import { byDistrict } from '../../sort-keys.ts';

/** The columns that 公示名单 can be sorted by. */
export const publicitySort = sortable('ProjectPublicity', 'p.id', {
  PROJECT: { title: '项目名称', kind: 'name', by: sql`a.project_name` },
  INSTITUTION: { title: '申报机构', kind: 'name', by: sql`i.name` },
  DISTRICT: byDistrict('a'),
  PUBLIC_FROM: { title: '公示开始日', kind: 'day', by: sql`p.public_from` },
});
