export const ARCHIVE = 'archive';
export const ARCHIVE_STATES = {
    WAITING: '待归档',
    BUILDING: '归档中',
    CONFIRM: '待确认（超过2GB）',
    DONE: '已归档',
    FAILED: '归档未完成'
};
/** Years a package is kept (01 §2.10, A11). */ export const KEEP_YEARS = 30;
/** Beyond this a person says that the package may be built (6.11). */ export const LARGE_BYTES = 2 * 1024 ** 3;
/** Columns of {@link ArchiveRow}; `a` is `electronic_archive`. */ export const ARCHIVE_COLUMNS = `
  a.id, a.created_at as "createdAt", a.archive_no as "archiveNo", a.case_id as "caseId", a.version, a.case_no as "caseNo",
  a.name_masked as "nameMasked", a.id_no_masked as "idNoMasked", a.org_id as "orgId", a.org_path as "orgPath",
  a.district_code as "districtCode", a.matter_codes as "matterCodes", a.operators, a.finish_mode as "finishMode",
  a.ended_at as "endedAt", a.state, a.attempts, a.last_error as "lastError", a.done_files as "doneFiles",
  a.total_files as "totalFiles", a.total_bytes as "totalBytes", a.large_allowed_by as "largeAllowedBy", a.parts, a.volumes,
  a.pdf_file_id as "pdfFileId", a.built_at as "builtAt", a.checked_at as "checkedAt", a.check_result as "checkResult",
  a.keep_until::text as "keepUntil"`;

//# sourceMappingURL=archive.js.map