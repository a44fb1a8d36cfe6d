import {
  DataTable,
  FilterBar,
  type FlowActionData,
  ListWithPreview,
  PageHeader,
  QueueTabs,
  SavedViews,
  useIdleLoad,
} from '@yjs/web-kit';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseRowFragment, CaseSelection } from '../../generated/graphql.ts';
import { caseColumns } from './case-columns.tsx';
import { ExportCases } from './ExportCases.tsx';
import { QueueHelp } from './QueueHelp.tsx';
import { emptyQueue } from './queue-texts.ts';
import { RegisterLink } from './RegisterLink.tsx';
import { useQueueScreen } from './useQueueScreen.ts';

const loadDialog = () => import('./CaseActDialog.tsx');
const loadPreview = () => import('./CasePreview.tsx');
const loadParts = () => Promise.all([loadPreview(), loadDialog()]);
const CaseActDialog = lazy(async () => ({ default: (await loadDialog()).CaseActDialog }));
const CasePreview = lazy(async () => ({ default: (await loadPreview()).CasePreview }));

const SelectionActDialog = lazy(async () => ({
  default: (await import('./SelectionActDialog.tsx')).SelectionActDialog,
}));

interface Asked {
  action: FlowActionData;
  cases: readonly CaseRowFragment[];
  /** Everything the list holds instead of the rows. */
  selection?: CaseSelection | undefined;
}

/** 办件: the queues with filters, preview and acts; the URL holds the whole state. */
export default function CaseQueue() {
  const navigate = useNavigate();
  const screen = useQueueScreen();
  const { state, setState, list, page, selected, setSelected, previewId, setPreview } = screen;
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const done = () => {
    screen.clear();
    void list.reload();
  };
  useIdleLoad(loadParts);

  return (
    <>
      <PageHeader title="办件管理" help={<QueueHelp />} actions={<RegisterLink />} />
      <QueueTabs label="办件队列" tabs={screen.tabs} active={state.queue} onChange={screen.openQueue} />
      <FilterBar
        fields={screen.filters}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
        extra={
          <>
            <ExportCases state={state} />
            <SavedViews page="cases" />
          </>
        }
      />
      <ListWithPreview
        preview={
          previewId !== undefined && (
            <Suspense fallback={null}>
              <CasePreview
                id={previewId}
                onClose={() => setPreview(undefined)}
                onAct={(action, one) => setAsked({ action, cases: [one] })}
              />
            </Suspense>
          )
        }
      >
        <DataTable
          id={`cases.${state.queue}`}
          label="办件列表"
          columns={caseColumns(state.queue)}
          rows={list.rows}
          loading={list.loading}
          error={list.error}
          onRetry={() => void list.refresh()}
          empty={emptyQueue(state)}
          paging={{ page, info: list.info, total: list.total, totalCapped: list.totalCapped }}
          sort={state.sort}
          onSort={(sort) => setState({ sort })}
          selection={{
            ids: selected,
            onChange: setSelected,
            actionsOf: (row) => row.flow.availableActions,
            onAct: (action, cases) => setAsked({ action, cases, selection: screen.selection }),
            whole: screen.whole,
            selectable: (row) => row.flow.availableActions.some((action) => action.batch),
          }}
          activeId={previewId}
          onActivate={(row) => setPreview(row.id)}
          onOpen={(row) => void navigate(`/cases/${row.id}`)}
          changedIds={list.changedIds}
          goneIds={list.goneIds}
          arrivals={list.arrivals}
          onShowArrivals={list.adopt}
        />
      </ListWithPreview>
      {asked && (
        <Suspense fallback={null}>
          {asked.selection ? (
            <SelectionActDialog action={asked.action} selection={asked.selection} onClose={close} onDone={done} />
          ) : (
            <CaseActDialog action={asked.action} cases={asked.cases} onClose={close} onDone={done} />
          )}
        </Suspense>
      )}
    </>
  );
}
