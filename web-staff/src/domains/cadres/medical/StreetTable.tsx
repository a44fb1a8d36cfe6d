import { useMutation, useQuery } from '@apollo/client/react';
import { formatMoney, usePermission } from '@yjs/web-kit';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { PageSection } from '../../../platform/PageSection.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import type { MedicalDistrictTypes } from '../../../records/medical-district.ts';
import { MedicalStreetsDocument } from '../../../records/medical-street.graphql.ts';
import { ReturnMedicalStreetsDocument } from './medical.graphql.ts';

const REVIEWED = ['FIRST', 'SECOND', 'FINAL'];

/** 街镇反馈 of a district, and 退回街镇 of the chosen ones (03 §33.4). */
export function StreetTable({ one }: { one: MedicalDistrictTypes['One'] }) {
  const { data, error, refetch, client } = useQuery(MedicalStreetsDocument, {
    variables: { filter: { districtRosterId: one.id }, first: 100 },
    fetchPolicy: 'cache-and-network',
  });
  const judges = [usePermission('medical:dispatch'), usePermission('medical:review'), usePermission('medical:pass')];
  const mayReturn = judges.includes(true) && REVIEWED.includes(one.state);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const [send] = useMutation(ReturnMedicalStreetsDocument);
  return (
    <PageSection
      id="streets"
      title="街镇反馈"
      extra={
        mayReturn && chosen.length > 0 && <Button onClick={() => setAsking(true)}>退回街镇（{chosen.length}）</Button>
      }
    >
      <PlainTable
        label="街镇反馈"
        rows={data?.medicalStreets.nodes}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有街镇名册', hint: '下发后显示在这里。' }}
        columns={[
          {
            key: 'name',
            title: '街镇',
            render: ({ id, streetName, state }) => (
              <>
                {mayReturn && state === 'FED_BACK' && (
                  <Checkbox
                    aria-label={`选择 ${streetName}`}
                    checked={chosen.includes(id)}
                    onChange={({ target }) =>
                      setChosen(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                    }
                  />
                )}{' '}
                <Link to={`/medical/streets/${id}`}>{streetName}</Link>
              </>
            ),
          },
          { key: 'state', title: '状态', render: ({ stateTitle }) => stateTitle },
          { key: 'rows', title: '人数', align: 'right', render: ({ rowCount }) => rowCount },
          { key: 'total', title: '金额（元）', align: 'right', render: ({ total }) => formatMoney(total) },
          { key: 'confirmed', title: '已确认', align: 'right', render: ({ confirmedCount }) => confirmedCount },
          { key: 'objected', title: '有异议', align: 'right', render: ({ objectedCount }) => objectedCount },
        ]}
      />
      {asking && (
        <ReasonDialog
          title="退回街镇"
          okText="退回"
          lines={[`所选 ${chosen.length} 个街镇重新核对名册，反馈后名单版本加一，区级审批重新开始。`]}
          onConfirm={async (reason) => {
            await send({ variables: { id: one.id, streetIds: [...chosen], reason } });
            setAsking(false);
            await client.refetchQueries({ include: 'active' });
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </PageSection>
  );
}
