import { useQuery } from '@apollo/client/react';
import {
  DataTable,
  FilterBar,
  ListExtras,
  PageHeader,
  useKeysetPage,
  useLiveList,
  usePermission,
  useUrlState,
} from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { useLibrarySync } from '../useLibrarySync.ts';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { type ItemRow, itemColumns } from './item-columns.tsx';
import { itemFields, itemUrl, toItemFilter } from './item-words.ts';
import { MatterSettings } from './MatterSettings.tsx';
import { MatterTree } from './MatterTree.tsx';
import { MatterCategoriesDocument, MatterItemsDocument } from './offline.graphql.ts';

const help = [
  '需要申请人到部门窗口办理的事项归在“线下办理事项”，列表中以红色“线下办理”标识，并写明窗口地点和电话。',
  '事项的办理方式改为线下后，自动归入该分类；各区可登记本区窗口，未登记的显示市级默认窗口。',
];

/** 线下事项 (01 §5.8): the tree of matters on the left, what is handled on the right. */
export default function OfflineMatters() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(itemUrl);
  const page = useKeysetPage();
  const maySetMode = usePermission('matter:mode');
  const maySetWindow = usePermission('matter:window');
  const mayIntervene = usePermission('offline:intervene');
  const mayCall = usePermission('review.pad:call');
  const [editing, setEditing] = useState<string>();
  const [proving, setProving] = useState<ItemRow>();
  const categories = useQuery(MatterCategoriesDocument, { fetchPolicy: 'cache-and-network' });
  const tree = categories.data?.matterCategories;
  const variables = { filter: toItemFilter(state), ...page.variables };
  const { data, loading, error, refetch } = useQuery(MatterItemsDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const nodes = data?.matterItems.nodes;
  const rows = useMemo(
    () => nodes?.map((node): ItemRow => ({ ...node, id: node.subCase.id, version: node.subCase.version })),
    [nodes],
  );
  const held = useLiveList<ItemRow>({
    recordTypes: ['subCase'],
    listKey: JSON.stringify(variables),
    rows,
    refetch: () => Promise.all([refetch(), categories.refetch()]),
  });
  useLibrarySync({ ids: held.rows?.map(({ id }) => id) ?? [], reload: () => void refetch() });
  const edited = tree?.flatMap(({ matters }) => matters).find(({ code }) => code === editing);
  return (
    <>
      <PageHeader title="线下事项" help={<HelpLines lines={help} />} />
      <div className="staff-matter-columns">
        {tree ? (
          <MatterTree
            categories={tree}
            mode={state.mode}
            matter={state.matter}
            onChoose={(mode, matter) => setState({ mode, matter })}
            onEdit={maySetMode || maySetWindow ? ({ code }) => setEditing(code) : undefined}
          />
        ) : (
          <Skeleton active />
        )}
        <div>
          <FilterBar
            fields={itemFields}
            values={{ ...state }}
            onChange={(patch) => setState('mode' in patch ? { ...patch, matter: '' } : patch)}
            extra={
              <ListExtras
                page="offline-matters"
                exportAs={{ permission: 'case:export', url: '/exports/matter-items.xlsx', filter: variables.filter }}
                savedViews
              />
            }
          />
          <DataTable
            id="offline-matters"
            label="事项列表"
            columns={itemColumns({ onEvidence: mayIntervene ? setProving : undefined, mayCall })}
            rows={held.rows}
            loading={loading}
            error={error}
            onRetry={() => void refetch()}
            empty={{ title: '没有符合条件的事项', hint: '接件后拆分的子办件会出现在这里。' }}
            paging={{ page, info: data?.matterItems.pageInfo }}
            onOpen={(row) => void navigate(`/cases/sub/${row.id}`)}
            changedIds={held.changedIds}
            goneIds={held.goneIds}
            arrivals={held.arrivals}
            onShowArrivals={held.adopt}
          />
        </div>
      </div>
      {proving && (
        <EvidenceDialog
          subCaseId={proving.id}
          subject={`${proving.personName} ${proving.subCase.matterName}`}
          onClose={() => setProving(undefined)}
          onDone={() => void refetch()}
        />
      )}
      {edited && (
        <MatterSettings
          key={edited.code}
          matter={edited}
          maySetMode={maySetMode}
          maySetWindow={maySetWindow}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}
