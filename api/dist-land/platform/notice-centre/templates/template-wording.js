import { badInput, refuse } from "../../errors/index.js";
import { CHANNEL_TITLES } from "../../notify/notice-words.js";
import { templateFaults } from "../../notify/template-faults.js";
import { placeholdersOf, templateError } from "../../notify/template-text.js";
const TITLE_MOST = 100;
const BODY_MOST = 1000;
/** A template as its module ships it: whom it is for, which variables there are, what it must hold. @throws NOT_FOUND */ export function getDefinition(ctx, code) {
    const found = ctx.app.registry.notices.find((template)=>template.code === code);
    if (!found) throw refuse('NOT_FOUND');
    return found;
}
/** Every variable that a notice of this kind can fill in. */ export function variablesOf({ title, body, requiredVariables, furtherVariables = [] }) {
    return [
        ...new Set([
            ...requiredVariables,
            ...placeholdersOf(title + body),
            ...furtherVariables
        ])
    ];
}
/** Everything wrong with a wording, in words (E-0401): what it must hold and does not, variables that nobody fills in. */ export function wordingFaults(definition, wording) {
    const known = new Set(variablesOf(definition));
    const unknown = placeholdersOf(wording.title + wording.body).filter((variable)=>!known.has(variable));
    const applicantsWays = wording.channels.filter((channel)=>channel !== 'SMS');
    return [
        ...templateFaults({
            ...definition,
            ...wording
        }),
        ...unknown.length > 0 ? [
            `没有这些变量：${unknown.join('、')}`
        ] : [],
        ...definition.audience === 'APPLICANT' && applicantsWays.length > 0 ? [
            '申请人只能用短信通知'
        ] : []
    ];
}
/** @throws BAD_INPUT for what no template may be */ export function checkShape({ title, body, channels, priority }) {
    const wrong = [];
    const between = (text, most)=>text.trim().length > 0 && text.length <= most;
    if (!between(title, TITLE_MOST)) wrong.push({
        path: 'title',
        message: `标题应为1至${TITLE_MOST}个字`
    });
    if (!between(body, BODY_MOST)) wrong.push({
        path: 'body',
        message: `正文应为1至${BODY_MOST}个字`
    });
    if (channels.some((channel)=>!Object.hasOwn(CHANNEL_TITLES, channel))) wrong.push({
        path: 'channels',
        message: '渠道不正确'
    });
    if (![
        1,
        2,
        3,
        4
    ].includes(priority)) wrong.push({
        path: 'priority',
        message: '优先级应为1至4'
    });
    if (wrong.length > 0) throw badInput(wrong);
}
/** @throws E-0401 with the first of the faults */ export function checkWording(definition, wording) {
    const [fault] = wordingFaults(definition, wording);
    if (fault) throw templateError(definition.code, definition.name, fault);
}

//# sourceMappingURL=template-wording.js.map