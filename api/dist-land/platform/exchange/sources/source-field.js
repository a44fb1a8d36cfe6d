/** Types of a field (03 §35.2); STRING(n), DECIMAL(p,s) and CODE(list) carry what is in their brackets beside the type. */ export const FIELD_TYPES = [
    'STRING',
    'INTEGER',
    'DECIMAL',
    'DATE',
    'DATETIME',
    'BOOLEAN',
    'CODE',
    'FILE'
];
/** Protection of a field: none, L1 masked, L2 encrypted. Anything but NONE makes a distribution of it wait for the security administrator. */ export const SENSITIVITIES = [
    'NONE',
    'L1',
    'L2'
];
/** What a value says about a person: decides how it is masked; ID_NUMBER is also whom a call is about in the log. */ export const FIELD_CONTENTS = [
    'PLAIN',
    'PERSON_NAME',
    'ID_NUMBER',
    'PHONE',
    'BANK_ACCOUNT',
    'ADDRESS'
];

//# sourceMappingURL=source-field.js.map