import { missingPoints, personalVariables } from "./principal-points.js";
import { placeholdersOf, templateError } from "./template-text.js";
/** What is wrong with the text of a template, in words; empty when nothing is (01 §6.7, R4.3.2). */ export function templateFaults(template) {
    const { title, body, requiredVariables, channels } = template;
    const present = placeholdersOf(title + body);
    const lost = requiredVariables.filter((variable)=>!present.includes(variable));
    const points = missingPoints(template);
    const personal = personalVariables(template);
    return [
        ...lost.length > 0 ? [
            `正文缺少变量：${lost.join('、')}`
        ] : [],
        ...points.length > 0 ? [
            `正文未说明：${points.map((point)=>point.title).join('、')}`
        ] : [],
        ...personal.length > 0 ? [
            `技术通知不得含个人信息变量：${personal.join('、')}`
        ] : [],
        ...channels.length === 0 ? [
            '未选择发送渠道'
        ] : []
    ];
}
/** A template whose text lacks what it must hold tells nobody anything: E-0401 (01 §6.7). */ export function checkTemplate(template) {
    const [fault] = templateFaults(template);
    if (fault) throw templateError(template.code, template.name, fault);
}

//# sourceMappingURL=template-faults.js.map