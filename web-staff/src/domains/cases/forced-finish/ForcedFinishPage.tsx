import { QueueTabs, usePermission, useUrlState } from '@yjs/web-kit';
import { ForcedCandidates } from './ForcedCandidates.tsx';
import { ForcedFigures } from './ForcedFigures.tsx';
import { ForcedFinishList } from './ForcedFinishList.tsx';
import { tabUrl } from './forced-state.ts';

/** 强制办结 (01 §6.8): what waits and was decided, what may be asked for, and how often it happens. */
export default function ForcedFinishPage() {
  const [state, setState] = useUrlState(tabUrl);
  const mayView = usePermission('forced-finish:view');
  const [seesFigures, takesLists] = [usePermission('case.stat:view'), usePermission('forced-finish:export')];
  // Who asks chooses among the cases.
  const [mayAsk, maySeeCases] = [usePermission('forced-finish:request'), usePermission('case:view')];
  const mayRequest = mayAsk && maySeeCases;
  const tabs = [
    ...(mayView ? [{ key: 'list', title: '审批与记录' }] : []),
    ...(mayRequest ? [{ key: 'request', title: '申请强制办结' }] : []),
    ...(seesFigures || takesLists ? [{ key: 'figures', title: '统计' }] : []),
  ];
  const tab = tabs.find(({ key }) => key === state.tab)?.key ?? tabs[0]?.key;
  const nav = (
    <QueueTabs
      label="强制办结"
      tabs={tabs}
      active={tab ?? ''}
      onChange={(key) => setState({ tab: key as typeof state.tab })}
    />
  );
  if (tab === 'request') return <ForcedCandidates nav={nav} />;
  if (tab === 'figures') return <ForcedFigures nav={nav} />;
  return <ForcedFinishList nav={nav} />;
}
