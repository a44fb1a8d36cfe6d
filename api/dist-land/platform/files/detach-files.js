import { rows, run, sql } from "../../database/sql.js";
/**
 * Takes all files off records of one type, in the transaction that changes or ends them. Those that hang nowhere else belong to their
 * uploader again, who may attach them anew; what nobody attaches is cleaned up after a day (`files.clean-up`).
 */ export async function detachFiles(tx, recordType, recordIds) {
    if (recordIds.length === 0) return;
    const detached = await rows(tx, sql`delete from attachment where record_type = ${recordType} and record_id = any(${[
        ...recordIds
    ]}::uuid[])
        returning file_id as "fileId"`);
    await run(tx, sql`update stored_file f set state = 'TEMP' where id = any(${detached.map(({ fileId })=>fileId)}::uuid[])
          and not exists (select 1 from attachment a where a.file_id = f.id)`);
}

//# sourceMappingURL=detach-files.js.map