import { useMutation } from '@apollo/client/react';
import { formatMoney, presentError, usePermission } from '@yjs/web-kit';
import { Alert, App, Button, Checkbox, Space } from 'antd';
import { useState } from 'react';
import { PageSection } from '../../../platform/PageSection.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type MedicalStreetTypes, medicalStreet } from '../../../records/medical-street.ts';
import { ConfirmMedicalRowsDocument } from './medical.graphql.ts';
import { streetActs } from './medical-acts.ts';
import { ObjectDialog } from './ObjectDialog.tsx';
import { type MedicalRow, RowTable } from './RowTable.tsx';

/** 街镇确认 (03 §33.8): each person is confirmed or objected to, then the feedback goes to the district. */
export default function StreetPage() {
  return (
    <RecordPage<MedicalStreetTypes>
      record={medicalStreet}
      title={({ streetName }) => `街镇名册 ${streetName}`}
      subtitle={({ cycleTitle, rowCount, total }) => `${cycleTitle} · ${rowCount} 人 · ${formatMoney(total)} 元`}
      help={['逐人核对人员、金额和账户；金额、账户、人员情况有变化的提出异议，并说明情况。', '全部核对后提交反馈。']}
      acts={streetActs}
      about="名册情况"
      sections={(one) => <Persons one={one} />}
    />
  );
}

function Persons({ one }: { one: MedicalStreetTypes['One'] }) {
  const { message } = App.useApp();
  const mayConfirm = usePermission('medical:confirm') && one.state === 'WAITING';
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [objecting, setObjecting] = useState<{ row: MedicalRow; reload(): void }>();
  const [confirm, { loading }] = useMutation(ConfirmMedicalRowsDocument);
  const open = ({ flag, opinion }: MedicalRow) => flag !== 'REMOVED' && opinion !== 'CONFIRMED';
  // An objection is taken back for one person at a time, never by choosing all.
  const untouched = ({ flag, opinion }: MedicalRow) => flag !== 'REMOVED' && opinion === 'NONE';

  async function confirmAll(rows: readonly MedicalRow[], reload: () => void): Promise<void> {
    const asked = rows.map(({ id, version }) => ({ id, version }));
    await confirm({ variables: { rows: asked } }).catch(
      (failure: unknown) => void message.error(presentError(failure).title),
    );
    setChosen([]);
    reload();
  }
  return (
    <PageSection id="rows" title="名册人员">
      {one.returnReason && one.state === 'WAITING' && (
        <Alert type="warning" showIcon title={`区退回：${one.returnReason}`} style={{ marginBottom: 12 }} />
      )}
      <RowTable
        key={one.version}
        filter={{ streetRosterId: one.id }}
        {...(mayConfirm && {
          head: (rows: readonly MedicalRow[], reload: () => void) => {
            const picked = rows.filter((row) => chosen.includes(row.id) && open(row));
            return (
              <Space style={{ marginBottom: 12 }}>
                <Button
                  loading={loading}
                  disabled={picked.length === 0}
                  type="primary"
                  onClick={() => void confirmAll(picked, reload)}
                >
                  确认所选（{picked.length} 人）
                </Button>
                <Button onClick={() => setChosen(rows.filter(untouched).map(({ id }) => id))}>全选未核对</Button>
              </Space>
            );
          },
          choice: (row: MedicalRow) => (
            <Checkbox
              aria-label={`选择 ${row.personNameMasked}`}
              disabled={!open(row)}
              checked={chosen.includes(row.id)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))
              }
            />
          ),
          acts: (row: MedicalRow, reload: () => void) =>
            row.flag !== 'REMOVED' && (
              <Button size="small" onClick={() => setObjecting({ row, reload })}>
                提出异议
              </Button>
            ),
        })}
      />
      {objecting && <ObjectDialog {...objecting} onClose={() => setObjecting(undefined)} />}
    </PageSection>
  );
}
