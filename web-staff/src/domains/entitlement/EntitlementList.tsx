import { useQuery } from '@apollo/client/react';
import { RecordList, usePreviewParam, useQueriedList, useSession, useUrlState } from '@yjs/web-kit';
import { useNavigate } from 'react-router';
import { ActDialog } from '../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { CandidatePreview } from './CandidatePreview.tsx';
import { CreateBatch } from './CreateBatch.tsx';
import { candidateActs } from './candidate-acts.ts';
import { candidateColumns } from './candidate-columns.tsx';
import { EntitlementNav } from './EntitlementNav.tsx';
import { CandidatesDocument, EntitlementDistrictsDocument } from './entitlement.graphql.ts';
import { listFilters, listUrl, toCandidateFilter } from './list-state.ts';

const help = [
  '安排工作的退役士兵在待安排期参加养老、医疗保险，本人不用申请：系统每天2点从安置系统识别名单，与社保系统比对，按月分批推送。',
  '点击一行，右侧说明他为什么在名单中、比对结果和办理结果。',
  '医疗保险个人缴费部分由本人承担，须经一键确认；未确认的先推送养老保险。',
];

const empty = {
  title: '没有符合条件的人员',
  hint: '系统每天2点从安置系统识别名单；不在名单中的人员可在“识别依据”中查看原因。',
};

/** 免申即享名单: everybody on the list, with the reasons beside it. */
export default function EntitlementList() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(listUrl);
  const [previewId, setPreview] = usePreviewParam();
  const cityWide = useSession().session?.user.org.level === 'CITY';
  const { data: options } = useQuery(EntitlementDistrictsDocument, { skip: !cityWide });
  const filter = toCandidateFilter(state);
  const list = useQueriedList({
    recordType: 'candidate',
    document: CandidatesDocument,
    variables: { filter },
    connection: (data) => data.entitlementCandidates,
  });
  const districts = (options?.districts ?? []).map((org) => ({ value: org.districtCode ?? org.code, label: org.name }));
  return (
    <RecordList
      id="entitlement"
      title="免申即享名单"
      help={<HelpLines lines={help} />}
      actions={<CreateBatch onDone={list.reload} />}
      nav={<EntitlementNav active="/entitlement" />}
      filters={{ fields: listFilters(districts), values: { ...state }, onChange: (patch) => setState(patch) }}
      exportAs={{ permission: 'entitlement:export', url: '/exports/entitlement-list.xlsx', filter }}
      savedViews
      list={list}
      columns={candidateColumns}
      empty={empty}
      acts={{ at: 'selection', dialog: (asked) => <ActDialog acts={candidateActs} {...asked} /> }}
      preview={(ask) =>
        previewId !== undefined && <CandidatePreview id={previewId} onClose={() => setPreview(undefined)} onAct={ask} />
      }
      activeId={previewId}
      onActivate={(row) => setPreview(row.id)}
      onOpen={(row) => void navigate(`/persons/${row.personId}`)}
    />
  );
}
