import { readForms } from "../registration/sealed-form.js";
import { caseExportColumns } from "./case-columns.js";
import { readCasePages } from "./read-pages.js";
const MASKED_NAME = '姓名';
const PERSON = [
    {
        title: MASKED_NAME,
        width: 10,
        value: ({ form })=>form?.name
    },
    {
        title: '证件号码',
        width: 22,
        value: ({ form })=>form?.idNo
    },
    {
        title: '手机号码',
        width: 14,
        value: ({ form })=>form?.mobile
    }
];
/** The columns of the masked list, with the person in clear where it is masked. */ export function plainColumns(queue) {
    return caseExportColumns(queue).flatMap((column)=>column.title === MASKED_NAME ? PERSON : [
            {
                ...column,
                value: ({ record })=>column.value(record)
            }
        ]);
}
/** The pages of the masked list, each with its forms opened: one statement more per page. */ export async function* readPlainPages(ctx, request) {
    for await (const page of readCasePages(ctx, request)){
        const forms = await readForms(ctx, page.map(({ id })=>id));
        yield page.map((record)=>({
                record,
                form: forms.get(record.id)
            }));
    }
}

//# sourceMappingURL=plain-cases.js.map