import { firstRow, rows, sql } from "../../../database/sql.js";
const head = sql`
  select b.id as "batchId", b.batch_no as "batchNo", b.region, b.state_since as since, b.due_at as until from entitlement_batch b`;
/** The publicity that runs for a batch; undefined before and after. */ export async function findPublicity(ctx, batchId) {
    const found = await firstRow(ctx, sql`${head} where b.id = ${batchId} and b.state = 'PUBLICITY'`);
    return found && withNames(ctx, found);
}
/** The publicity in which a person stands, by the blind index of the ID number: only who is on a list sees it. */ export async function findPublicityOf(ctx, personKey) {
    const found = await firstRow(ctx, sql`${head} where b.state = 'PUBLICITY' and b.id in (
          select c.batch_id from entitlement_candidate c join person p on p.id = c.person_id
           where p.id_no_bi = ${personKey} and c.state = 'APPROVED') order by b.id desc limit 1`);
    return found && withNames(ctx, found);
}
/** Who has left the batch meanwhile (异议, 排除) is not on its list. */ async function withNames(ctx, found) {
    const names = await rows(ctx, sql`select c.name_masked as name from entitlement_candidate c
         where c.batch_id = ${found.batchId} and c.state = 'APPROVED' order by c.candidate_no`);
    return {
        ...found,
        names: names.map(({ name })=>name)
    };
}

//# sourceMappingURL=publicity.js.map