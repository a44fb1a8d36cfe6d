import { useQuery } from '@apollo/client/react';
import { ErrorNotice, type FlowActionData, FlowPath, useIdleLoad, usePermission } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CaseDetailFragment, SubCaseRowFragment } from '../../generated/graphql.ts';
import { PageSection } from '../../platform/PageSection.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import { CasePageDocument } from './CasePage.graphql.ts';
import { sentMessagesPermission } from './case-records.ts';
import { PersonSection } from './PersonSection.tsx';
import { SubCaseTable } from './SubCaseTable.tsx';
import { useLibrarySync } from './useLibrarySync.ts';
import { useOthersChange } from './useOthersChange.ts';

// The case itself comes first; its history and what was sent about it follow, dialogs when they are asked for.
const loadDialogs = () => import('./case-dialogs.ts');
const CaseActDialog = lazy(async () => ({ default: (await loadDialogs()).CaseActDialog }));
const SubCaseActDialog = lazy(async () => ({ default: (await loadDialogs()).SubCaseActDialog }));
const ReviewPrompt = lazy(async () => ({ default: (await loadDialogs()).ReviewPrompt }));
const loadSent = () => import('./case-sent.ts');
const CasePushes = lazy(async () => ({ default: (await loadSent()).CasePushes }));
const CaseMessages = lazy(async () => ({ default: (await loadSent()).CaseMessages }));
const loadParts = () => import('./case-parts.ts');
const CaseCorrections = lazy(async () => ({ default: (await loadParts()).CaseCorrections }));
const CaseAccount = lazy(async () => ({ default: (await loadParts()).CaseAccount }));
const CaseOrigin = lazy(async () => ({ default: (await loadParts()).CaseOrigin }));
const CaseClosing = lazy(async () => ({ default: (await loadParts()).CaseClosing }));
const CaseDuplicates = lazy(async () => ({ default: (await loadParts()).CaseDuplicates }));
const RegisteredNotice = lazy(async () => ({ default: (await loadParts()).RegisteredNotice }));
const ChangedNotice = lazy(async () => ({ default: (await loadParts()).ChangedNotice }));
const MaterialList = lazy(async () => ({ default: (await loadParts()).MaterialList }));
const CaseHistory = lazy(() => import('./CaseHistory.tsx'));

type Asked = { action: FlowActionData; subCase?: SubCaseRowFragment };

/** 办件详情: a case with everything that belongs to it. */
export default function CasePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(CasePageDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const one = data?.case;
  if (one) return <CaseContent key={one.id} one={one} refresh={async () => void (await refetch())} />;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return <Skeleton active paragraph={{ rows: 12 }} />;
}

function CaseContent({ one, refresh }: { one: CaseDetailFragment; refresh(): Promise<void> }) {
  const [asked, setAsked] = useState<Asked>();
  /** The act on the case that was done last. */
  const [done, setDone] = useState<string>();
  const others = useOthersChange(one, asked !== undefined, refresh);
  const materials = one.materials.map((material) => ({ code: material.materialCode, name: material.name }));
  const maySeeMessages = usePermission(sentMessagesPermission);
  const close = () => setAsked(undefined);
  const refreshed = () => void refresh();
  const ids = [one.id, ...one.subCases.map((subCase) => subCase.id)];
  useLibrarySync({ ids, busy: asked !== undefined, reload: refreshed });
  useIdleLoad(loadDialogs);

  return (
    <article className="staff-record">
      <CaseHeader one={one} onAct={(action) => setAsked({ action })} />
      <Suspense fallback={null}>
        <RegisteredNotice id={one.id} />
        <ChangedNotice change={others} />
      </Suspense>
      <Suspense fallback={null}>
        {done && <ReviewPrompt caseId={one.id} action={done} onClose={() => setDone(undefined)} />}
      </Suspense>
      {one.duplicateFlag !== 'NONE' && (
        <Suspense fallback={null}>
          <CaseDuplicates caseId={one.id} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        <CaseOrigin caseId={one.id} />
        <CaseAccount caseId={one.id} />
        <CaseCorrections caseId={one.id} />
      </Suspense>
      {/* What the case consists of and what can be done with it comes first, over the whole width. */}
      <PageSection id="sub-cases" title="子办件" note={one.subCaseSummary}>
        <SubCaseTable
          subCases={one.subCases}
          detail="full"
          onAct={(subCase, action) => setAsked({ action, subCase })}
        />
      </PageSection>
      <div className="staff-record-columns">
        <div className="staff-record-main">
          <PersonSection one={one} />
          <PageSection id="materials" title="材料">
            <Suspense fallback={<Skeleton active />}>
              <MaterialList materials={one.materials} />
            </Suspense>
          </PageSection>
        </div>
        <aside className="staff-record-side" aria-label="办理路径与过程">
          <PageSection id="path" title="办理路径">
            <FlowPath steps={one.flow.path} />
          </PageSection>
          <PageSection id="history" title="办理过程" extra={<Link to={`/cases/${one.id}/history`}>历史状态查询</Link>}>
            <Suspense fallback={<Skeleton active />}>
              <CaseHistory events={one.flow.history} />
            </Suspense>
          </PageSection>
        </aside>
      </div>
      <Suspense fallback={<Skeleton active />}>
        <CaseClosing one={one} onDone={refreshed} />
        <CasePushes caseId={one.id} />
        {maySeeMessages && <CaseMessages recordIds={ids} />}
      </Suspense>
      <Suspense fallback={null}>
        {asked && !asked.subCase && (
          <CaseActDialog
            action={asked.action}
            cases={[one]}
            materials={materials}
            onClose={close}
            onDone={() => {
              setDone(asked.action.action);
              refreshed();
            }}
          />
        )}
        {asked?.subCase && (
          <SubCaseActDialog
            action={asked.action}
            subCase={asked.subCase}
            materials={materials}
            onClose={close}
            onDone={refreshed}
          />
        )}
      </Suspense>
    </article>
  );
}
