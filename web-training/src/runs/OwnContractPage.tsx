import { DownloadButton } from '@yjs/web-kit';
import { RecordPage } from '../app/records/RecordPage.tsx';
import { type RunContractTypes, runContract } from '../records/run-contract.ts';
import { contractActs } from './run-acts.ts';
import { StateContract } from './StateContract.tsx';

/** One contract: stated as on the paper, then its scan is uploaded. */
export default function OwnContractPage() {
  return (
    <RecordPage<RunContractTypes>
      record={runContract}
      help={['打印合同文本、双方盖章后，填写合同载明的人数和金额，再上传扫描件；与计算不一致的不能提交。']}
      acts={contractActs}
      title={({ contractNo }) => `培训合同 ${contractNo}`}
      subtitle={({ runName, districtName }) => `${runName} · ${districtName}`}
      actions={(contract, reload) => (
        <>
          <DownloadButton label="合同文本" url={`/exports/run-contracts/${contract.id}/contract.pdf`} />
          {contract.state === 'DRAFT' && <StateContract contract={contract} onDone={reload} />}
        </>
      )}
    />
  );
}
