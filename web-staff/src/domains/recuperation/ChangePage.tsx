import { useMutation, useQuery } from '@apollo/client/react';
import { FormDialog, type StoredFile, UploadField, usePermission } from '@yjs/web-kit';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { PageSection } from '../../platform/PageSection.tsx';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { RecordPage } from '../../platform/records/RecordPage.tsx';
import { type RecupChangeTypes, recupChange } from '../../records/recup-change.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { ChangedNominationDocument, ConfirmSubstituteDocument } from './recuperation.graphql.ts';
import { changeActs } from './recuperation-acts.ts';

type Change = RecupChangeTypes['One'];

/** One 替换/取消 (03 §30.5): original and substitute side by side, and what the roster gains and loses. */
export default function ChangePage() {
  return (
    <RecordPage
      record={recupChange}
      title={({ changeNo, kindTitle }) => `${kindTitle} ${changeNo}`}
      subtitle={({ planNo, orgName }) => `${planNo} · ${orgName}`}
      help={[
        '替换人员须先登记确认、填写身体信息，再提交；区局、市局依次审批。',
        '市局通过后名单更新为新的版本；同时办理的其他人员的变更自动按新版本办理。',
      ]}
      acts={changeActs}
      files="证明材料"
      actions={(one, reload) => (
        <>
          <Edit key={one.version} one={one} reload={reload} />
          <Confirm one={one} reload={reload} />
        </>
      )}
      sections={(one) => <RosterDifference one={one} />}
    />
  );
}

function RosterDifference({ one }: { one: Change }) {
  const rows = [
    ...(one.originalId
      ? [
          {
            id: one.originalId,
            act: '移出',
            name: one.originalName,
            uid: one.originalUid ?? '',
            rank: one.originalRank ?? 0,
          },
        ]
      : []),
    ...(one.substituteId
      ? [
          {
            id: one.substituteId,
            act: '加入',
            name: one.substituteName ?? '',
            uid: one.substituteUid ?? '',
            rank: one.substituteRank ?? 0,
          },
        ]
      : []),
  ];
  return (
    <PageSection id="difference" title="名单变化" note={one.rebased}>
      <PlainTable
        label="名单变化"
        rows={rows}
        empty={{ title: '没有变化', hint: '' }}
        columns={[
          { key: 'act', title: '变化', render: ({ act }) => act },
          {
            key: 'name',
            title: '人员',
            render: ({ id, name, uid }) => (
              <>
                <Link to={`/recuperation/nominations/${id}`}>{name}</Link>
                <span className="yjs-quiet">{` ${uid}`}</span>
              </>
            ),
          },
          { key: 'rank', title: '机构内排序', align: 'right', render: ({ rank }) => rank },
        ]}
      />
    </PageSection>
  );
}

/** 修改: while it is not sent, or was returned. The list is that of whom it is about. */
function Edit({ one, reload }: { one: Change; reload(): void }) {
  const mayChange = usePermission('recup:change');
  const [open, setOpen] = useState(false);
  const { data } = useQuery(ChangedNominationDocument, {
    variables: { id: one.originalId ?? one.substituteId ?? '' },
    skip: !open,
  });
  if (!mayChange || !['DRAFT', 'RETURNED'].includes(one.state)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>修改</Button>
      {open && data && (
        <ChangeDialog
          submissionId={data.recupNomination.submissionId}
          original={
            one.originalId
              ? { id: one.originalId, nameMasked: one.originalName, cadreUid: one.originalUid ?? '' }
              : null
          }
          change={one}
          onDone={reload}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function Confirm({ one, reload }: { one: Change; reload(): void }) {
  const mayChange = usePermission('recup:change');
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [confirm] = useMutation(ConfirmSubstituteDocument);
  if (!mayChange || !one.substituteId || !['DRAFT', 'RETURNED'].includes(one.state)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>登记替换人员确认</Button>
      {open && (
        <FormDialog<{ files?: readonly StoredFile[] }>
          title="登记替换人员确认"
          okText="登记"
          disabled={busy}
          onSubmit={async ({ files = [] }) => {
            await confirm({ variables: { id: one.id, attachmentIds: files.map(({ id }) => id) } });
            reload();
          }}
          onClose={() => setOpen(false)}
        >
          <Form.Item name="files" label="本人同意的凭据" rules={[{ required: true, message: '请上传本人同意的凭据' }]}>
            <UploadField label="本人同意的凭据" onBusy={setBusy} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
