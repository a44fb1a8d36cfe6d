import { blindIndex } from "../../crypto/index.js";
const SUBJECT = {
    name: 'exchange.subject',
    kind: 'id'
};
/** Under what the log knows a person: the blind index of the 18-digit ID number, of a key of its own (03 §38, §41.6). */ export function subjectIndex(keys, idNo) {
    return blindIndex(keys, SUBJECT, idNo);
}

//# sourceMappingURL=subject-index.js.map