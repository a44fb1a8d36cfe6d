import { isClosed } from "../case-facts.js";
import { subCaseFlow } from "../sub-case.flow.js";
/** A longer list of names says no more than the table below the line. */ const NAMES_MOST = 3;
/**
 * The line above the decision (7.5 no. 2): 「共 6 个子办件：已办结 4，办理中 1（户口登记），线下 1（组织关系转移）」. Open offline matters are
 * counted apart, because the window itself has to ask after them.
 */ export function summarise(subCases) {
    const closed = subCases.filter((s)=>isClosed(s.state)).length;
    const open = subCases.filter((s)=>!isClosed(s.state));
    const offline = open.filter((s)=>s.mode === 'OFFLINE');
    const byState = Map.groupBy(open.filter((s)=>s.mode !== 'OFFLINE'), (s)=>subCaseFlow.states[s.state]?.title ?? s.state);
    const parts = [
        ...closed > 0 ? [
            `已办结 ${closed}`
        ] : [],
        ...[
            ...byState
        ].map(([title, group])=>`${title} ${group.length}（${names(group)}）`),
        ...offline.length > 0 ? [
            `线下 ${offline.length}（${names(offline)}）`
        ] : []
    ];
    return `共 ${subCases.length} 个子办件${parts.length > 0 ? `：${parts.join('，')}` : ''}`;
}
function names(group) {
    const shown = group.slice(0, NAMES_MOST).map((subCase)=>subCase.matterName);
    return `${shown.join('、')}${group.length > NAMES_MOST ? '等' : ''}`;
}

//# sourceMappingURL=summary.js.map