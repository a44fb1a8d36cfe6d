export { buildBankAccount, parseBankAccount } from "./bank-account.js";
export { codeList, LOCAL_STANDARD } from "./codes/code-list.js";
export { EDUCATION } from "./codes/education.js";
export { ETHNIC } from "./codes/ethnic.js";
export { ID_TYPE, RESIDENT_ID_CARD } from "./codes/id-types.js";
export { MARITAL, POLITICAL, SEX } from "./codes/personal.js";
export { RELATION } from "./codes/relations.js";
export { CHANNEL, DISCHARGE_DOCUMENT, PERSON_CATEGORY, PLACEMENT_TYPE, SERVICE_BRANCH } from "./codes/service.js";
export { dictionary, isCode, titleOf } from "./codes.js";
export { parseMobile, parsePersonName } from "./contact.js";
export { APPLICANT_MIN_AGE, ageOn, buildIdNumber, parseIdNumber } from "./id-number.js";
export { normaliseNumberText } from "./normalise-text.js";
export { buildUscc, parseUscc } from "./uscc.js";

//# sourceMappingURL=index.js.map