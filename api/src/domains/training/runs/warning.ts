import { runFlow } from './run.flow.ts';

const WORDS: Readonly<Record<string, string>> = { REMOVED: '已被剔除', SUSPENDED: '已暂停' };

/** AC14-4, BR14-4: a run under way goes on to its end although its institution or project has left the library or is suspended; whoever opens it is told. */
export function warningOf(run: { state: string; institutionState: string; projectState: string }): string | null {
  if (runFlow.states[run.state]?.final) return null;
  const said = [
    ['培训机构', WORDS[run.institutionState]],
    ['培训项目', WORDS[run.projectState]],
  ].flatMap(([what, how]) => (how ? [`${what}${how}`] : []));
  return said.length > 0 ? `${said.join('，')}：已开训的班次继续至培训结束，结算照常办理；未开训的不再开班。` : null;
}
