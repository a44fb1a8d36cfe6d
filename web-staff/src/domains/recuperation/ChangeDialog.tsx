import { useMutation, useQuery } from '@apollo/client/react';
import { FormDialog, type StoredFile, UploadField, useRequestId, wordOptions } from '@yjs/web-kit';
import { Alert, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RecupChangeInput } from '../../generated/graphql.ts';
import { recupChangeKindTitles } from '../../generated/titles/recup-change-kind.ts';
import { recupChangeReasonTitles } from '../../generated/titles/recup-change-reason.ts';
import type { RecupNominationTypes } from '../../records/recup-nomination.ts';
import { BeginChangeDocument, RankListDocument } from './recuperation.graphql.ts';

interface Values extends Omit<RecupChangeInput, 'originalId'> {
  files?: readonly StoredFile[];
}

/** 发起替换/取消 (03 §30.2): the best of those who wait is proposed. */
export function ChangeDialog({ one, onClose }: { one: RecupNominationTypes['One']; onClose(): void }) {
  const navigate = useNavigate();
  const [begin] = useMutation(BeginChangeDocument);
  const requestIdOf = useRequestId();
  const [busy, setBusy] = useState(false);
  const { data } = useQuery(RankListDocument, { variables: { submissionId: one.submissionId } });
  const waiting = (data?.recupNominations.nodes ?? []).filter(({ state }) => state === 'CANDIDATE');
  const [best] = waiting.filter(({ skipReason }) => !skipReason);

  async function send({ files = [], ...values }: Values): Promise<void> {
    const replaces = values.kind === 'REPLACE';
    const input = {
      ...values,
      originalId: one.id,
      urgent: values.urgent ?? false,
      substituteId: replaces ? (values.substituteId ?? best?.id ?? null) : null,
    };
    const attachmentIds = files.map(({ id }) => id);
    const asked = { input, attachmentIds };
    const done = await begin({ variables: { ...asked, requestId: requestIdOf(asked) } });
    const made = done.data?.beginRecupChange;
    if (made) navigate(`/recuperation/changes/${made.id}`);
  }

  return (
    <FormDialog<Values>
      title="发起替换/取消"
      okText="发起"
      width={640}
      disabled={busy}
      initialValues={{ kind: 'REPLACE', substituteId: best?.id ?? null, urgent: false }}
      onSubmit={send}
      onClose={onClose}
    >
      <Alert
        type="info"
        title={`${one.nameMasked} ${one.cadreUid} 在变更办结前为“变更中”`}
        style={{ marginBottom: 12 }}
      />
      <Form.Item name="kind" label="类型">
        <Radio.Group options={wordOptions(recupChangeKindTitles)} />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) =>
          getFieldValue('kind') === 'REPLACE' && (
            <>
              <Form.Item
                name="substituteId"
                label="替换人员"
                extra={best ? `建议：第 ${best.fromRank} 位 ${best.nameMasked}` : '本机构没有候补人员，只能取消名额'}
              >
                <Select
                  placeholder={best ? `第 ${best.fromRank} 位 ${best.nameMasked}` : '没有候补人员'}
                  options={waiting.map(({ id, fromRank, nameMasked, cadreUid }) => ({
                    value: id,
                    label: `第 ${fromRank} 位 ${nameMasked} ${cadreUid}`,
                  }))}
                />
              </Form.Item>
              <Form.Item name="skipReason" label="未选候补第一位的原因" extra="选择建议人员的不填">
                <Input maxLength={500} autoComplete="off" />
              </Form.Item>
            </>
          )
        }
      </Form.Item>
      <Form.Item name="reasonCode" label="原因" rules={[{ required: true, message: '请选择原因' }]}>
        <Select options={wordOptions(recupChangeReasonTitles)} />
      </Form.Item>
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
