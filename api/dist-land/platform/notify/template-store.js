import { rows, run, sql } from "../../database/sql.js";
import { uuidv7 } from "../../database/uuid.js";
import { checkTemplate } from "./template-faults.js";
import { templateError } from "./template-text.js";
const COLUMNS = sql`code, version, origin, name, audience, channels, title, body,
  required_variables as "requiredVariables", priority, enabled`;
/** The newest version of each code; E-0401 for a code that nobody has defined or that is switched off. */ export async function getTemplates(ctx, codes) {
    const wanted = [
        ...new Set(codes)
    ];
    const found = await newestTemplates(ctx, wanted);
    for (const code of wanted){
        const template = found.get(code);
        if (!template) throw templateError(code, '', '不存在');
        if (!template.enabled) throw templateError(code, template.name, '已停用');
    }
    return found;
}
/**
 * Stores the shipped templates. A wording that a release has changed becomes the next version, so that what was sent keeps the text it
 * was sent with; a template that the office has worded itself is left alone.
 */ export async function seedTemplates(ctx, shipped) {
    shipped.forEach(checkTemplate);
    const stored = await newestTemplates(ctx, shipped.map(({ code })=>code));
    for (const template of shipped){
        const newest = stored.get(template.code);
        if (newest?.origin === 'OWN' || newest && isSameText(newest, template)) continue;
        await insertTemplate(ctx, template, (newest?.version ?? 0) + 1);
    }
}
async function newestTemplates(ctx, codes) {
    const found = await rows(ctx, sql`select distinct on (code) ${COLUMNS} from notice_template where code = any(${codes}::text[])
        order by code, version desc`);
    return new Map(found.map((template)=>[
            template.code,
            template
        ]));
}
/** Several nodes may start at once; the one that comes second finds the version there. */ async function insertTemplate(ctx, template, version) {
    const now = ctx.app.clock.now();
    const { code, name, audience, channels, title, body, requiredVariables, priority } = template;
    await run(ctx, sql`insert into notice_template
          (id, code, version, origin, name, audience, channels, title, body, required_variables, priority, created_at)
        values (${uuidv7(now.getTime())}, ${code}, ${version}, 'SHIPPED', ${name}, ${audience}, ${channels}::text[],
          ${title}, ${body}, ${requiredVariables}::text[], ${priority}, ${now})
        on conflict (code, version) do nothing`);
}
function isSameText(a, b) {
    const textOf = ({ name, audience, channels, title, body, requiredVariables, priority })=>JSON.stringify([
            name,
            audience,
            channels,
            title,
            body,
            requiredVariables,
            priority
        ]);
    return textOf(a) === textOf(b);
}

//# sourceMappingURL=template-store.js.map