import { useMutation } from '@apollo/client/react';
import { formatMoney, usePermission } from '@yjs/web-kit';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { PageSection } from '../../../platform/PageSection.tsx';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { ListVersions } from '../../../platform/versions/ListVersions.tsx';
import { type MedicalDistrictTypes, medicalDistrict } from '../../../records/medical-district.ts';
import { AccountDialog } from './AccountDialog.tsx';
import { HoldMedicalRowDocument, ResolveMedicalRowDocument } from './medical.graphql.ts';
import { districtActs } from './medical-acts.ts';
import { type MedicalRow, RowTable } from './RowTable.tsx';
import { SheetsButton } from './SheetsButton.tsx';
import { StreetTable } from './StreetTable.tsx';

/** 区名册 (03 §33.8): its streets, its persons with what is to be settled, and its versions. */
export default function DistrictPage() {
  const exports = usePermission('medical:export');
  return (
    <RecordPage<MedicalDistrictTypes>
      record={medicalDistrict}
      title={({ rosterNo }) => `区名册 ${rosterNo}`}
      subtitle={({ districtName, rowCount, total }) => `${districtName} · ${rowCount} 人 · ${formatMoney(total)} 元`}
      help={[
        '区一审环节处理异议：修正账户、移出或维持；账户不全的修正或暂缓。暂缓的人员保留在名册中，不推送。',
        '需要街镇重新核对的，选择街镇退回。',
        '名册推送后，暂缓的人员仍可修正账户、解除暂缓，由市级办理补发。',
      ]}
      acts={districtActs}
      about="名册情况"
      files="账户变更的证明材料"
      actions={({ id }) => exports && <SheetsButton base={`/exports/medical-districts/${id}`} />}
      sections={(one) => (
        <>
          {one.returnReason && (
            <Alert type="warning" showIcon title={`市级退回：${one.returnReason}`} style={{ marginBottom: 12 }} />
          )}
          {one.state !== 'TO_DISPATCH' && <StreetTable key={`s${one.version}`} one={one} />}
          <Persons key={`p${one.version}`} one={one} />
          <ListVersions key={`v${one.version}`} recordType="medicalDistrict" recordId={one.id} />
        </>
      )}
    />
  );
}

type Kind = 'KEPT' | 'REMOVED' | 'HOLD' | 'LIFT';
interface Asked {
  kind: Kind | 'ACCOUNT';
  row: MedicalRow;
  reload(): void;
}

const WORDS: Readonly<Record<Kind, { title: string; lines: string[]; danger?: true }>> = {
  KEPT: { title: '维持', lines: ['维持原名册内容，异议记为已处理。'] },
  REMOVED: { title: '移出', lines: ['移出后本期不再发放，不能恢复。'], danger: true },
  HOLD: { title: '暂缓', lines: ['暂缓的人员保留在名册中，本期不推送。'] },
  LIFT: { title: '解除暂缓', lines: ['解除后随名册审批和推送；名册已推送的，由市级办理补发。'] },
};

function Persons({ one }: { one: MedicalDistrictTypes['One'] }) {
  const works = usePermission('medical:dispatch') && (one.state === 'FIRST' || one.state === 'DONE');
  const [asked, setAsked] = useState<Asked>();
  const [resolve] = useMutation(ResolveMedicalRowDocument);
  const [hold] = useMutation(HoldMedicalRowDocument);
  const close = () => setAsked(undefined);

  async function send({ kind, row: { id, version }, reload }: Asked, reason: string): Promise<void> {
    const row = { id, version };
    if (kind === 'HOLD' || kind === 'LIFT') await hold({ variables: { row, held: kind === 'HOLD', reason } });
    else await resolve({ variables: { row, resolution: kind, reason } });
    close();
    reload();
  }
  return (
    <PageSection id="rows" title="名册人员">
      <RowTable
        filter={{ districtRosterId: one.id }}
        {...(works && {
          acts: (row: MedicalRow, reload: () => void) =>
            (one.state === 'DONE' ? offeredAfterwards(row) : offered(row)).map((kind) => (
              <Button
                key={kind}
                size="small"
                danger={kind === 'REMOVED'}
                onClick={() => setAsked({ kind, row, reload })}
              >
                {kind === 'ACCOUNT' ? '修正账户' : WORDS[kind].title}
              </Button>
            )),
        })}
      />
      {asked?.kind === 'ACCOUNT' && <AccountDialog {...asked} onClose={close} />}
      {asked && asked.kind !== 'ACCOUNT' && (
        <ReasonDialog
          title={`${WORDS[asked.kind].title} ${asked.row.personNameMasked}`}
          okText={WORDS[asked.kind].title}
          lines={WORDS[asked.kind].lines}
          danger={WORDS[asked.kind].danger === true}
          onConfirm={(reason) => send(asked, reason)}
          onClose={close}
        />
      )}
    </PageSection>
  );
}

/** What may be done with a row while the district works on it. */
function offered({ flag }: MedicalRow): Asked['kind'][] {
  if (flag === 'REMOVED') return [];
  if (flag === 'OBJECTED') return ['ACCOUNT', 'KEPT', 'REMOVED'];
  return flag === 'OK' ? ['ACCOUNT', 'HOLD', 'REMOVED'] : ['ACCOUNT', 'LIFT', 'REMOVED'];
}

/** What may be done with a row that was held when its list left, until it is in a supplement. */
function offeredAfterwards({ flag, payState, batchNo }: MedicalRow): Asked['kind'][] {
  if (!flag.startsWith('HOLD_') || payState !== 'NONE' || batchNo) return [];
  return flag === 'HOLD_RELEASED' ? ['ACCOUNT', 'HOLD'] : ['ACCOUNT', 'LIFT'];
}
