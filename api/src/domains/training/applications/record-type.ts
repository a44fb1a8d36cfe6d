/** Applications as the engine, attachments and the audit log call them. */
export const APPLICATION = 'projectApplication';
