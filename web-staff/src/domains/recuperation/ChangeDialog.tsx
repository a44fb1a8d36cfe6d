import { useMutation, useQuery } from '@apollo/client/react';
import { FormDialog, type StoredFile, UploadField, useRequestId, wordOptions } from '@yjs/web-kit';
import { Alert, App, Button, Checkbox, Form, Input, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RecupChangeInput } from '../../generated/graphql.ts';
import { recupChangeKindTitles } from '../../generated/titles/recup-change-kind.ts';
import { recupChangeReasonTitles } from '../../generated/titles/recup-change-reason.ts';
import type { RecupChangeTypes } from '../../records/recup-change.ts';
import type { RecupNominationTypes } from '../../records/recup-nomination.ts';
import {
  BeginChangeDocument,
  EditChangeDocument,
  RankListDocument,
  ScreenSubstituteDocument,
} from './recuperation.graphql.ts';

const without = <K extends string, L extends K>(words: Readonly<Record<K, string>>, key: L) =>
  Object.fromEntries(Object.entries<string>(words).filter(([code]) => code !== key)) as Record<Exclude<K, L>, string>;

interface Values extends Omit<RecupChangeInput, 'originalId'> {
  files?: readonly StoredFile[];
}

type Kind = RecupChangeInput['kind'];

export interface ChangeDialogProps {
  /** The institution's list, from which a substitute comes. */
  submissionId: string;
  /** Who leaves; nobody where a place that was given out again is filled (增补). */
  original: Pick<RecupNominationTypes['One'], 'id' | 'nameMasked' | 'cadreUid'> | null;
  /** The change that is written anew; without one it is begun. */
  change?: RecupChangeTypes['One'];
  onDone(): void;
  onClose(): void;
}

const begun = (change: RecupChangeTypes['One'] | undefined, kind: Kind): Partial<Values> =>
  change
    ? {
        kind: change.kind,
        substituteId: change.substituteId ?? null,
        reasonCode: change.reasonCode,
        reasonText: change.reasonText ?? null,
        urgent: change.urgent,
        urgentReason: change.urgentReason ?? null,
        skipReason: change.skipReason ?? null,
      }
    : { kind, urgent: false };

const LEAVING = without(recupChangeKindTitles, 'ADD');
const REASONS = without(recupChangeReasonTitles, 'VACANCY');

/** 发起、修改替换/取消/增补 (03 §30.2): the best of those who wait is proposed. */
export function ChangeDialog({ submissionId, original, change, onDone, onClose }: ChangeDialogProps) {
  const navigate = useNavigate();
  const [begin] = useMutation(BeginChangeDocument);
  const [edit] = useMutation(EditChangeDocument);
  const requestIdOf = useRequestId();
  const [busy, setBusy] = useState(false);
  const { data, refetch } = useQuery(RankListDocument, { variables: { submissionId } });
  const waiting = (data?.recupNominations.nodes ?? []).filter(({ state }) => state === 'CANDIDATE');
  const [best] = waiting.filter(({ skipReason }) => !skipReason);

  async function send({ files = [], ...values }: Values): Promise<void> {
    const input = {
      ...values,
      kind: original ? values.kind : ('ADD' as const),
      reasonCode: original ? values.reasonCode : ('VACANCY' as const),
      originalId: original?.id ?? null,
      urgent: values.urgent ?? false,
      substituteId: values.kind === 'CANCEL' ? null : (values.substituteId ?? best?.id ?? null),
    };
    const attachmentIds = files.map(({ id }) => id);
    if (change) {
      await edit({ variables: { id: change.id, version: change.version, input, attachmentIds } });
      onDone();
      return;
    }
    const asked = { input, attachmentIds };
    const done = await begin({ variables: { ...asked, requestId: requestIdOf(asked) } });
    const made = done.data?.beginRecupChange;
    if (made) navigate(`/recuperation/changes/${made.id}`);
  }

  return (
    <FormDialog<Values>
      title={change ? '修改变更' : original ? '发起替换/取消' : '发起增补'}
      okText={change ? '保存' : '发起'}
      width={640}
      disabled={busy}
      initialValues={begun(change, original ? 'REPLACE' : 'ADD')}
      onSubmit={send}
      onClose={onClose}
    >
      <Alert
        type="info"
        title={
          original
            ? `${original.nameMasked} ${original.cadreUid} 在变更办结前为“变更中”`
            : '使用市局再分配的名额，增补候补人员；经区局、市局审批后列入名单'
        }
        style={{ marginBottom: 12 }}
      />
      <Form.Item name="kind" label="类型" hidden={!original}>
        <Radio.Group options={wordOptions(LEAVING)} />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) =>
          getFieldValue('kind') !== 'CANCEL' && (
            <>
              <Form.Item
                name="substituteId"
                label={original ? '替换人员' : '增补人员'}
                extra={best ? `建议：第 ${best.fromRank} 位 ${best.nameMasked}` : '本机构没有候补人员'}
              >
                <Select
                  placeholder={best ? `第 ${best.fromRank} 位 ${best.nameMasked}` : '没有候补人员'}
                  options={waiting.map(({ id, fromRank, nameMasked, cadreUid }) => ({
                    value: id,
                    label: `第 ${fromRank} 位 ${nameMasked} ${cadreUid}`,
                  }))}
                />
              </Form.Item>
              {original && <ScreenAnew originalId={original.id} onDone={refetch} />}
              <Form.Item name="skipReason" label="未选候补第一位的原因" extra="选择建议人员的不填">
                <Input maxLength={500} autoComplete="off" />
              </Form.Item>
            </>
          )
        }
      </Form.Item>
      {original && (
        <Form.Item name="reasonCode" label="原因" rules={[{ required: true, message: '请选择原因' }]}>
          <Select options={wordOptions(REASONS)} />
        </Form.Item>
      )}
      <Form.Item name="reasonText" label="原因说明" extra="原因为其他的必填">
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="urgent" valuePropName="checked">
        <Checkbox>紧急（距出发不足规定天数）</Checkbox>
      </Form.Item>
      <Form.Item name="urgentReason" label="紧急的原因">
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      <Form.Item name="files" label="证明材料" extra="住院、去世的必须上传">
        <UploadField label="变更证明材料" onBusy={setBusy} />
      </Form.Item>
    </FormDialog>
  );
}

/** 重新筛选: somebody of the institution who was not in the plan's last run (03 §30.3). */
function ScreenAnew({ originalId, onDone }: { originalId: string; onDone(): Promise<unknown> }) {
  const { message } = App.useApp();
  const [uid, setUid] = useState('');
  const [screen, { loading }] = useMutation(ScreenSubstituteDocument);

  async function ask(): Promise<void> {
    try {
      const { data } = await screen({ variables: { originalId, cadreUid: uid } });
      const found = data?.screenRecupSubstitute;
      await onDone();
      setUid('');
      if (found) message.success(`符合条件，已列为候补第 ${found.fromRank} 位 ${found.nameMasked}`);
    } catch (failure) {
      message.error(failure instanceof Error ? failure.message : '没有筛选成功，请重试');
    }
  }
  return (
    <Form.Item label="列表以外的人员" extra="本机构未列入最近一次筛选的，填写人员编号重新筛选；符合条件的列为候补末位">
      <Space.Compact style={{ width: '100%' }}>
        <Input
          aria-label="人员编号"
          placeholder="人员编号"
          value={uid}
          maxLength={32}
          onChange={({ target }) => setUid(target.value)}
        />
        <Button loading={loading} disabled={uid.trim() === ''} onClick={() => void ask()}>
          重新筛选
        </Button>
      </Space.Compact>
    </Form.Item>
  );
}
