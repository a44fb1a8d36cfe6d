import { caseFlow } from '../case.flow.ts';
import { type HistoricTool, TOOLS } from './tools.ts';

/** Why a case of a frozen list is left as it is (01 §7.6 no. 6): what has happened to it since. */
export function changedText(tool: HistoricTool, state: string): string {
  const title = caseFlow.states[state]?.title ?? state;
  return TOOLS[tool].states.includes(state)
    ? '生成名单后该办件有新的办理记录，未作处理'
    : `生成名单后办件状态已变为“${title}”，未作处理`;
}
