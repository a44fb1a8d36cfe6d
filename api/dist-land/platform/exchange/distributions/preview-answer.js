import { refuse } from "../../errors/index.js";
import { getChannel } from "../channels/find-channels.js";
import { projectRows } from "../serve/project-rows.js";
import { getSource } from "../sources/find-sources.js";
/** Invented values: a preview shows what leaves, not whom. */ const EXAMPLES = {
    PERSON_NAME: '张三',
    ID_NUMBER: '310101194503120016',
    PHONE: '13800001234',
    BANK_ACCOUNT: '6222020000000000018',
    ADDRESS: '上海市虹口区四川北路街道某路1号'
};
/** An answer as the application would get it, with invented values. @throws NOT_FOUND */ export async function previewAnswer(ctx, channelId, fields) {
    const channel = await getChannel(ctx, channelId);
    if (channel.builtIn) throw refuse('NOT_FOUND');
    const source = await getSource(ctx, channel.sourceId);
    const example = Object.fromEntries(source.fields.map((field)=>[
            field.name,
            exampleOf(field)
        ]));
    const known = fields.filter(({ name })=>source.fields.some((field)=>field.name === name));
    const { rows } = projectRows([
        example
    ], source.fields, known, ()=>'c0ffee…');
    return {
        code: '0000',
        message: '成功',
        data: {
            rows,
            count: rows.length,
            truncated: false
        }
    };
}
function exampleOf({ type, content, codes, label }) {
    if (content !== 'PLAIN') return EXAMPLES[content];
    switch(type){
        case 'STRING':
        case 'FILE':
            return `${label}示例`;
        case 'INTEGER':
            return 1;
        case 'DECIMAL':
            return '1234.50';
        case 'DATE':
            return '2026-01-01';
        case 'DATETIME':
            return '2026-01-01T09:00:00+08:00';
        case 'BOOLEAN':
            return true;
        case 'CODE':
            return codes?.[0] ?? '';
    }
}

//# sourceMappingURL=preview-answer.js.map