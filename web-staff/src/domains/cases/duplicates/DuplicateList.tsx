import { useQuery } from '@apollo/client/react';
import {
  DataTable,
  DownloadButton,
  FilterBar,
  type FlowActionData,
  PageHeader,
  SavedViews,
  useKeysetPage,
  useLiveList,
  usePermission,
  useUrlState,
} from '@yjs/web-kit';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DuplicateHitRowFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { duplicateColumns } from './duplicate-columns.tsx';
import { listFields, listUrl, toFilter } from './duplicate-words.ts';
import { DuplicateHitsDocument } from './duplicates.graphql.ts';
import { HitActDialog } from './HitActDialog.tsx';

const help = [
  '系统在提交、登记和夜间按身份证号码比对：同一人相同事项已有办件的，新办件标记“疑似重复”，核实前不能预审通过。',
  '先告知申请人并登记方式，再打开对比页确认：重复的由申请人撤回其中一件，不重复的登记“非重复”并写明理由。',
  '“提示”类（二次入伍、证件号不同）不影响办理，请留意核对。',
];

/** 重复办件 (01 §4.6): pairs of applications, who has to be told, and what was decided. */
export default function DuplicateList() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(listUrl);
  const page = useKeysetPage();
  const mayExport = usePermission('duplicate:export');
  const [selected, setSelected] = useState<string[]>([]);
  const [asked, setAsked] = useState<{ action: FlowActionData; rows: readonly DuplicateHitRowFragment[] }>();
  const filter = toFilter(state);
  const variables = { filter, ...page.variables };
  const { data, loading, error, refetch } = useQuery(DuplicateHitsDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const held = useLiveList<DuplicateHitRowFragment>({
    recordTypes: ['duplicateHit'],
    listKey: JSON.stringify(variables),
    rows: data?.duplicateHits.nodes,
    refetch,
  });
  const reload = async () => {
    await refetch();
    held.adopt();
  };
  return (
    <>
      <PageHeader title="重复办件" help={<HelpLines lines={help} />} />
      <FilterBar
        fields={listFields}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
        extra={
          <>
            {mayExport && (
              <DownloadButton label="导出" url="/exports/duplicates.xlsx" fields={{ filter: JSON.stringify(filter) }} />
            )}
            <SavedViews page="duplicates" />
          </>
        }
      />
      <DataTable
        id="duplicates"
        label="重复办件"
        columns={duplicateColumns}
        rows={held.rows}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有重复办件', hint: '同一人重复申报相同事项时，系统会在这里提示并通知受理中心。' }}
        paging={{ page, info: data?.duplicateHits.pageInfo }}
        selection={{
          ids: selected,
          onChange: setSelected,
          actionsOf: (row) => row.flow.availableActions,
          onAct: (action, rows) => setAsked({ action, rows }),
          selectable: (row) => row.flow.availableActions.some((action) => action.batch),
        }}
        onActivate={(row) => void navigate(`/duplicates/${row.id}`)}
        onOpen={(row) => void navigate(`/duplicates/${row.id}`)}
        changedIds={held.changedIds}
        goneIds={held.goneIds}
        arrivals={held.arrivals}
        onShowArrivals={held.adopt}
      />
      {asked && (
        <HitActDialog
          action={asked.action}
          hits={asked.rows}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setSelected([]);
            void reload();
          }}
        />
      )}
    </>
  );
}
