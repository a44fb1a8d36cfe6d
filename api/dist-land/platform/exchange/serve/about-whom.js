import { blindIndex } from "../../crypto/index.js";
import { subjectIndex } from "../log/subject-index.js";
/** The values asked by, as the log may know them (03 §38 queryKeys). */ export function indexParams(keys, params) {
    return Object.entries(params).flatMap(([field, value])=>{
        const index = blindIndex(keys, {
            name: `exchange.param.${field}`,
            kind: 'id'
        }, value);
        return index === null ? [] : [
            index
        ];
    });
}
/** The persons that a call is about: those asked for and those answered, found by the fields that hold ID numbers. */ export function subjectsOf(keys, fields, rows, params) {
    const names = fields.filter((field)=>field.content === 'ID_NUMBER').map((field)=>field.name);
    const numbers = new Set(names.flatMap((name)=>[
            params[name],
            ...rows.map((row)=>row[name])
        ]).filter((v)=>typeof v === 'string'));
    return [
        ...numbers
    ].flatMap((number)=>subjectIndex(keys, number) ?? []);
}

//# sourceMappingURL=about-whom.js.map