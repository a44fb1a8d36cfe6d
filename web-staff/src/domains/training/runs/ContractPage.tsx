import { DownloadButton } from '@yjs/web-kit';
import { Link } from 'react-router';
import { PageSection } from '../../../platform/PageSection.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type RunContractTypes, runContract } from '../../../records/run-contract.ts';
import { contractActs } from './run-acts.ts';

const facts = {
  runName: ({ runId, runName }: RunContractTypes['One']) => <Link to={`/training/runs/${runId}`}>{runName}</Link>,
};

/** One contract: what was calculated, what the paper says, who has signed. */
export default function ContractPage() {
  return (
    <RecordPage<RunContractTypes>
      record={runContract}
      title={({ contractNo }) => `培训合同 ${contractNo}`}
      subtitle={({ runName, institutionName, districtName }) => `${runName} · ${institutionName} · ${districtName}`}
      help={['合同载明的人数和金额与计算一致方可签订；有误请退回机构。']}
      about="合同内容"
      files="合同扫描件"
      facts={facts}
      acts={contractActs}
      sections={({ id }) => (
        <PageSection id="documents" title="文书">
          <DownloadButton label="培训合同文本" url={`/exports/run-contracts/${id}/contract.pdf`} />
        </PageSection>
      )}
    />
  );
}
