import { rows, sql } from "../../database/sql.js";
import { SOURCE_TITLES } from "./attachment.js";
import { SCAN_RESULTS } from "./scan-upload.js";
/** Address under which a file's content is served. */ export function fileUrl(fileId) {
    return `/files/${fileId}`;
}
/**
 * The attachments of many records of one type in one statement, oldest first. The caller has decided that the records may be seen.
 *
 * @returns by record id; records without attachments have an empty list
 */ export async function listAttachments(ctx, recordType, recordIds) {
    const byRecord = new Map(recordIds.map((id)=>[
            id,
            []
        ]));
    if (recordIds.length === 0) return byRecord;
    const found = await rows(ctx, sql`select a.id, a.file_id as "fileId", a.record_id as "recordId", a.material_code as "materialCode",
          a.material_name as "materialName", f.name, f.mime, f.size, f.sm3, a.source, f.scan_result as "scanResult",
          a.created_at as "createdAt"
        from attachment a join stored_file f on f.id = a.file_id
        where a.record_type = ${recordType} and a.record_id = any(${recordIds}::uuid[])
        order by a.created_at, a.id`);
    for (const row of found){
        byRecord.get(row.recordId)?.push({
            ...row,
            sourceTitle: SOURCE_TITLES[row.source],
            scanTitle: SCAN_RESULTS[row.scanResult],
            url: fileUrl(row.fileId)
        });
    }
    return byRecord;
}

//# sourceMappingURL=list-attachments.js.map