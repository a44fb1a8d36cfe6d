import { useMutation, useQuery } from '@apollo/client/react';
import { formatMoney, usePermission } from '@yjs/web-kit';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { PageSection } from '../../../platform/PageSection.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { ListVersions } from '../../../platform/versions/ListVersions.tsx';
import { MedicalDistrictsDocument } from '../../../records/medical-district.graphql.ts';
import { type MedicalRosterTypes, medicalRoster } from '../../../records/medical-roster.ts';
import { ReturnMedicalDistrictsDocument } from './medical.graphql.ts';
import { rosterActs } from './medical-acts.ts';

/** 发放名册 (03 §33.8): what each district brings, its versions, and the batch that came of it. */
export default function RosterPage() {
  const navigate = useNavigate();
  return (
    <RecordPage<MedicalRosterTypes>
      record={medicalRoster}
      title={({ rosterNo }) => `发放名册 ${rosterNo}`}
      subtitle={({ cycleTitle, pushCount, pushTotal }) =>
        `${cycleTitle} · 实推 ${pushCount} 人 ${formatMoney(pushTotal)} 元`
      }
      help={[
        '审批前核对各区人数和金额；有问题的区可以单独退回，其余区不受影响。',
        '名单有更新时，旧版本的审批会被拒绝，请查看版本差异后再审批。',
      ]}
      acts={rosterActs}
      about="名册情况"
      actions={({ batchId, cycleId }) => (
        <>
          <Button onClick={() => navigate(`/medical/cycles/${cycleId}`)}>报销周期</Button>
          {batchId && <Button onClick={() => navigate(`/payments/batches/${batchId}`)}>发放批次</Button>}
        </>
      )}
      sections={(one) => (
        <>
          <Districts key={`d${one.version}`} one={one} />
          <ListVersions key={`v${one.version}`} recordType="medicalRoster" recordId={one.id} />
        </>
      )}
    />
  );
}

const REVIEWED = ['CITY_FIRST', 'CITY_SECOND', 'CITY_FINAL'];

/** The districts of a roster, and 退回区 of the chosen ones (03 §33.4). */
function Districts({ one }: { one: MedicalRosterTypes['One'] }) {
  const { data, error, refetch, client } = useQuery(MedicalDistrictsDocument, {
    variables: { filter: { rosterId: one.id }, first: 100 },
    fetchPolicy: 'cache-and-network',
  });
  const judges = [
    usePermission('medical.city:review'),
    usePermission('medical.city:second'),
    usePermission('medical.city:pass'),
  ];
  const mayReturn = judges.includes(true) && REVIEWED.includes(one.state);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const [send] = useMutation(ReturnMedicalDistrictsDocument);
  return (
    <PageSection
      id="districts"
      title="各区名册"
      extra={
        mayReturn && chosen.length > 0 && <Button onClick={() => setAsking(true)}>退回区（{chosen.length}）</Button>
      }
    >
      <PlainTable
        label="各区名册"
        rows={data?.medicalDistricts.nodes}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有区名册', hint: '导入报销数据后自动生成。' }}
        columns={[
          {
            key: 'name',
            title: '区',
            render: ({ id, districtName }) => (
              <>
                {mayReturn && (
                  <Checkbox
                    aria-label={`选择 ${districtName}`}
                    checked={chosen.includes(id)}
                    onChange={({ target }) =>
                      setChosen(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                    }
                  />
                )}{' '}
                <Link to={`/medical/districts/${id}`}>{districtName}</Link>
              </>
            ),
          },
          { key: 'state', title: '状态', render: ({ stateTitle }) => stateTitle },
          { key: 'version', title: '版本', render: ({ listVersion }) => (listVersion ? `第 ${listVersion} 版` : '—') },
          { key: 'rows', title: '应发人数', align: 'right', render: ({ rowCount }) => rowCount },
          { key: 'total', title: '应发（元）', align: 'right', render: ({ total }) => formatMoney(total) },
          { key: 'held', title: '暂缓（元）', align: 'right', render: ({ heldTotal }) => formatMoney(heldTotal) },
        ]}
      />
      {asking && (
        <ReasonDialog
          title="退回区"
          okText="退回"
          lines={[`所选 ${chosen.length} 个区重新审批，其余区保持通过；全部通过后重新报市级审批。`]}
          onConfirm={async (reason) => {
            await send({ variables: { id: one.id, districtIds: [...chosen], reason } });
            setAsking(false);
            await client.refetchQueries({ include: 'active' });
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </PageSection>
  );
}
