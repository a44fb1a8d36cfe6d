import { useMutation } from '@apollo/client/react';
import { FormDialog, type StoredFile, trainingRules, UploadField, Uploads, useUploads } from '@yjs/web-kit';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { RecordPage } from '../app/records/RecordPage.tsx';
import { type SpotCheckTypes, spotCheck } from '../records/spot-check.ts';
import { checkActs, checkTones } from './check-acts.ts';
import { SaveSpotReplyDocument } from './spot-checks.graphql.ts';

/** One check of an own run: what was found, and what the institution says to it. */
export default function SpotCheckPage() {
  return (
    <RecordPage<SpotCheckTypes>
      record={spotCheck}
      title={({ runName }) => `${runName} 抽查结果`}
      subtitle={({ checkNo }) => checkNo}
      help={['收到整改通知后，先填写整改情况、上传材料，再提交。']}
      tones={checkTones}
      acts={checkActs}
      about="抽查情况"
      files="文档、视频和整改材料"
      actions={(one, reload) => <Reply one={one} reload={reload} />}
    />
  );
}

interface Values {
  reply: string;
  files?: StoredFile[];
}

function Reply({ one, reload }: { one: SpotCheckTypes['One']; reload(): void }) {
  const [open, setOpen] = useState(false);
  const uploads = useUploads();
  const [save] = useMutation(SaveSpotReplyDocument);
  if (one.state !== 'RECTIFYING') return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>填写整改情况</Button>
      {open && (
        <FormDialog<Values>
          title="整改情况"
          okText="保存"
          disabled={uploads.busy}
          {...(one.reply && { initialValues: { reply: one.reply } })}
          onSubmit={async ({ reply, files }) => {
            const fileIds = (files ?? []).map(({ id }) => id);
            await save({ variables: { id: one.id, version: one.version, reply, fileIds } });
            reload();
          }}
          onClose={() => setOpen(false)}
        >
          <Form.Item name="reply" label="整改情况" rules={[{ required: true, message: '请填写整改情况' }]}>
            <Input.TextArea maxLength={1000} showCount autoSize={{ minRows: 3 }} />
          </Form.Item>
          <Uploads report={uploads.report}>
            <Form.Item name="files" label="整改材料">
              <UploadField label="整改材料" rules={trainingRules} />
            </Form.Item>
          </Uploads>
        </FormDialog>
      )}
    </>
  );
}
