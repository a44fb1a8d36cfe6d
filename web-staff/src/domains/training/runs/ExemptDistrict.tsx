import { useMutation } from '@apollo/client/react';
import { useRequestId } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { ExemptDistrictDocument } from './runs.graphql.ts';

interface Props {
  runId: string;
  districtCode: string;
  districtName: string;
  onDone(): void;
}

/** 免签合同 of one district, by the city with a reason, so that the others need not wait (BR21-2). */
export function ExemptDistrict({ runId, districtCode, districtName, onDone }: Props) {
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [exempt] = useMutation(ExemptDistrictDocument);
  const requestIdOf = useRequestId();

  async function confirm(reason: string): Promise<void> {
    const asked = { id: runId, districtCode, reason };
    await exempt({ variables: { ...asked, requestId: requestIdOf(asked) } });
    message.success(`${districtName}已免签`);
    setAsking(false);
    onDone();
  }

  return (
    <>
      <Button size="small" onClick={() => setAsking(true)} aria-label={`${districtName}免签`}>
        免签
      </Button>
      {asking && (
        <ReasonDialog
          title={`免签合同：${districtName}`}
          okText="确定免签"
          lines={[
            `${districtName}不签订本班次的合同，其余各区全部签订后即可开训。`,
            '免签人、时间和原因记入班次的办理过程，办理后不能撤销。',
          ]}
          danger
          label="免签原因"
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
