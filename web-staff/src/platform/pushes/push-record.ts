/** What `recordChanged` calls a message in the outbox. */
export const pushRecordType = 'push';
