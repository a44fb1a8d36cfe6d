import { Ajv } from 'ajv';
import { localDateOf } from "../../calendar/index.js";
import { badInput } from "../../errors/index.js";
import { refuseOversized, validateForm } from "../../forms/index.js";
import { conditionSchema } from "../condition-schema.js";
import { validateCondition } from "../validate-condition.js";
let shape;
/** Checks what was typed; gives it as it is kept. @throws BAD_INPUT with a line per place: title, basisText, condition/…, body.… */ export function checkContent(ctx, kind, typed) {
    refuseOversized(typed);
    const title = typed.title.trim();
    const basisText = typed.basisText?.trim() || null;
    const problems = [];
    const length = [
        ...title
    ].length;
    if (length < 2 || length > 40) problems.push({
        path: 'title',
        message: '规则名称应为2至40个字'
    });
    if ([
        ...basisText ?? ''
    ].length > 300) problems.push({
        path: 'basisText',
        message: '依据不能超过300个字'
    });
    problems.push(...conditionProblems(kind, typed.condition));
    const body = validateForm({
        schema: kind.bodySchema
    }, typed.body, {
        today: localDateOf(ctx.app.clock.now()),
        prefix: 'body'
    });
    if (!body.ok) problems.push(...body.errors);
    else {
        for (const { path, message } of kind.checkBody?.(body.value) ?? [])problems.push({
            path: path ? `body.${path}` : 'body',
            message
        });
    }
    if (problems.length > 0 || !body.ok) throw badInput(problems);
    return {
        title,
        basisText,
        condition: typed.condition,
        body: body.value
    };
}
function conditionProblems(kind, condition) {
    shape ??= new Ajv({
        allowUnionTypes: true
    }).compile(conditionSchema);
    if (!shape(condition)) return [
        {
            path: 'condition',
            message: '条件不完整，请检查每一项'
        }
    ];
    return validateCondition(condition, kind.fields).map(({ path, message })=>({
            path: `condition${path}`,
            message
        }));
}

//# sourceMappingURL=check-content.js.map