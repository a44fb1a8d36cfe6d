import { sql } from '../../database/sql.ts';
import type { ByPerson } from '../../platform/flow/index.ts';
import { personIndex } from './person-columns.ts';

/** How records with a `person_id` are found by ID number and by whole name; a former number finds the person that it was corrected to. */
export const recordsOfPerson: ByPerson = {
  idNumber: ({ app }, idNo) =>
    sql<boolean>`r.person_id in (select coalesce(merged_into, id) from person where id_no_bi = ${personIndex.idNo(app.keys, idNo)})`,
  name: ({ app }, name) =>
    sql<boolean>`r.person_id in (select id from person where name_bi = ${personIndex.name(app.keys, name)})`,
};
