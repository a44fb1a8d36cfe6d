/*
 * What stands first in every text that a code of the key rings is made of (03 §41.5–§41.7), so that an answer of one kind is never one of another, whoever chose the text and
 * whichever key was used. Up to its first NUL a text is
 *   a row code        `row-code/2`
 *   a client's code   `client-mac/2`
 *   a blind index     `v1|…` (§41.6)
 *   an envelope's tag `table|column|row|version` (§41.5), whose table is not called `v1` and holds no control character
 * and, of the years before, a row code the bare name of a table of this platform, which holds neither `|` nor `/`.
 */

/** Codes of this platform's own rows. */
export const ROW_LABEL = 'row-code/2';
/** Codes that the cryptography service makes for client systems. */
export const CLIENT_LABEL = 'client-mac/2';
