import { isClosed, isHandled } from '../case-facts.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import type { SubCaseListRow } from './case-row.ts';

/** A longer list of names says no more than the table below the line. */
const NAMES_MOST = 3;

/**
 * The line above the decision (7.5 no. 2): 「共 6 个子办件：已办结 4，办理中 1（户口登记），线下 1（组织关系转移）」. Offline matters
 * under way are counted apart, because the window itself has to ask after them; once handled they wait with the others.
 */
export function summarise(subCases: readonly Pick<SubCaseListRow, 'state' | 'mode' | 'matterName'>[]): string {
  const closed = subCases.filter((s) => isClosed(s.state)).length;
  const open = subCases.filter((s) => !isClosed(s.state));
  const asksAfter = (s: { mode: string; state: string }) => s.mode === 'OFFLINE' && !isHandled(s.state);
  const offline = open.filter(asksAfter);
  const byState = Map.groupBy(
    open.filter((s) => !asksAfter(s)),
    (s) => subCaseFlow.states[s.state]?.title ?? s.state,
  );

  const parts = [
    ...(closed > 0 ? [`已办结 ${closed}`] : []),
    ...[...byState].map(([title, group]) => `${title} ${group.length}（${names(group)}）`),
    ...(offline.length > 0 ? [`线下 ${offline.length}（${names(offline)}）`] : []),
  ];
  return `共 ${subCases.length} 个子办件${parts.length > 0 ? `：${parts.join('，')}` : ''}`;
}

function names(group: readonly { matterName: string }[]): string {
  const shown = group.slice(0, NAMES_MOST).map((subCase) => subCase.matterName);
  return `${shown.join('、')}${group.length > NAMES_MOST ? '等' : ''}`;
}
