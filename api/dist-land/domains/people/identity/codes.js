import { EDUCATION } from "./codes/education.js";
import { ETHNIC } from "./codes/ethnic.js";
import { ID_TYPE } from "./codes/id-types.js";
import { MARITAL, POLITICAL, SEX } from "./codes/personal.js";
import { RELATION } from "./codes/relations.js";
import { CHANNEL, DISCHARGE_DOCUMENT, PERSON_CATEGORY, PLACEMENT_TYPE, SERVICE_BRANCH } from "./codes/service.js";
/** Every code list about persons by its dictCode: the first content of the platform's dictionary. */ export const dictionary = new Map([
    SEX,
    MARITAL,
    ETHNIC,
    EDUCATION,
    POLITICAL,
    RELATION,
    ID_TYPE,
    SERVICE_BRANCH,
    DISCHARGE_DOCUMENT,
    PLACEMENT_TYPE,
    PERSON_CATEGORY,
    CHANNEL
].map((list)=>[
        list.dictCode,
        list
    ]));
const titles = new Map([
    ...dictionary
].map(([key, { items }])=>[
        key,
        new Map(items.map((i)=>[
                i.code,
                i.title
            ]))
    ]));
/** The Chinese title of a code, or undefined when the list or the code is unknown. */ export function titleOf(dictCode, code) {
    return titles.get(dictCode)?.get(code);
}
/** True when a list knows a code. */ export function isCode(dictCode, code) {
    return titleOf(dictCode, code) !== undefined;
}

//# sourceMappingURL=codes.js.map