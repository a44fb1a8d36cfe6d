import { useQuery } from '@apollo/client/react';
import {
  DataTable,
  DownloadButton,
  FilterBar,
  type FlowActionData,
  ListWithPreview,
  PageHeader,
  SavedViews,
  useKeysetPage,
  useLiveList,
  usePermission,
  useSession,
  useUrlState,
} from '@yjs/web-kit';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { CandidateRowFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { CaseFilterOptionsDocument } from '../cases/CaseQueue.graphql.ts';
import { CandidateActDialog } from './CandidateActDialog.tsx';
import { CandidatePreview } from './CandidatePreview.tsx';
import { CreateBatch } from './CreateBatch.tsx';
import { candidateColumns } from './candidate-columns.tsx';
import { EntitlementNav } from './EntitlementNav.tsx';
import { CandidatesDocument } from './entitlement.graphql.ts';
import { listFilters, listUrl, toCandidateFilter } from './list-state.ts';

const help = [
  '安排工作的退役士兵在待安排期参加养老、医疗保险，本人不用申请：系统每天2点从安置系统识别名单，与社保系统比对，按月分批推送。',
  '点击一行，右侧说明他为什么在名单中、比对结果和办理结果。',
  '医疗保险个人缴费部分由本人承担，须经一键确认；未确认的先推送养老保险。',
];

/** 免申即享名单: everybody on the list, with the reasons beside it. */
export default function EntitlementList() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(listUrl);
  const [params, setParams] = useSearchParams();
  const page = useKeysetPage();
  const mayExport = usePermission('entitlement:export');
  const cityWide = useSession().session?.user.org.level === 'CITY';
  const { data: options } = useQuery(CaseFilterOptionsDocument, { skip: !cityWide });
  const [selected, setSelected] = useState<string[]>([]);
  const [asked, setAsked] = useState<{ action: FlowActionData; rows: readonly CandidateRowFragment[] }>();
  const filter = toCandidateFilter(state);
  const variables = { filter, ...page.variables };
  const { data, loading, error, refetch } = useQuery(CandidatesDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const held = useLiveList<CandidateRowFragment>({
    recordTypes: ['candidate'],
    listKey: JSON.stringify(variables),
    rows: data?.entitlementCandidates.nodes,
    refetch,
  });
  const previewId = params.get('preview') ?? undefined;
  const preview = (id?: string) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (id) next.set('preview', id);
        else next.delete('preview');
        return next;
      },
      { replace: true },
    );
  const reload = async () => {
    await refetch();
    held.adopt();
  };
  const districts = (options?.districts ?? []).map((org) => ({ value: org.districtCode ?? org.code, label: org.name }));

  return (
    <>
      <PageHeader title="免申即享名单" help={<HelpLines lines={help} />} actions={<CreateBatch onDone={reload} />} />
      <EntitlementNav active="/entitlement" />
      <FilterBar
        fields={listFilters(districts)}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
        extra={
          <>
            {mayExport && (
              <DownloadButton
                label="导出"
                url="/exports/entitlement-list.xlsx"
                fields={{ filter: JSON.stringify(filter) }}
              />
            )}
            <SavedViews page="entitlement" />
          </>
        }
      />
      <ListWithPreview
        preview={
          previewId !== undefined && (
            <CandidatePreview
              id={previewId}
              onClose={() => preview()}
              onAct={(action, one) => setAsked({ action, rows: [one] })}
            />
          )
        }
      >
        <DataTable
          id="entitlement"
          label="免申即享名单"
          columns={candidateColumns}
          rows={held.rows}
          loading={loading}
          error={error}
          onRetry={() => void refetch()}
          empty={{
            title: '没有符合条件的人员',
            hint: '系统每天2点从安置系统识别名单；不在名单中的人员可在“识别依据”中查看原因。',
          }}
          paging={{
            page,
            info: data?.entitlementCandidates.pageInfo,
            total: data?.entitlementCandidates.totalCount ?? undefined,
            totalCapped: data?.entitlementCandidates.totalCapped ?? undefined,
          }}
          selection={{
            ids: selected,
            onChange: setSelected,
            actionsOf: (row) => row.flow.availableActions,
            onAct: (action, rows) => setAsked({ action, rows }),
            selectable: (row) => row.flow.availableActions.some((action) => action.batch),
          }}
          activeId={previewId}
          onActivate={(row) => preview(row.id)}
          onOpen={(row) => void navigate(`/persons/${row.personId}`)}
          changedIds={held.changedIds}
          goneIds={held.goneIds}
          arrivals={held.arrivals}
          onShowArrivals={held.adopt}
        />
      </ListWithPreview>
      {asked && (
        <CandidateActDialog
          action={asked.action}
          candidates={asked.rows}
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
