/** Applications as the engine, attachments and the audit log call them. */
export const APPLICATION = 'projectApplication';

/** 评审会议纪要 among its files (T16-9): of the whole meeting, with its experts and every project's score. */
export const MINUTES = 'MINUTES';
