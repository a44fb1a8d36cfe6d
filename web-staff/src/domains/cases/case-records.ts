/** Record types whose changes move a queue or a case page, as `recordChanged` names them. */
export const caseRecordTypes: readonly string[] = ['case', 'subCase'];

/** What `recordChanged` calls the push mark of a case or sub-case: the library has answered, nobody has worked on it. */
export const librarySyncType = 'librarySync';

/** Permission to see one person unmasked (spec 2.3: with a reason, audited). */
export const revealPermission = 'case:reveal';

/** Permission of the list behind 发送的消息. */
export const sentMessagesPermission = 'notice.sent.view';

/** Permission to enter and correct applications at the window. */
export const registerPermission = 'case:register';
