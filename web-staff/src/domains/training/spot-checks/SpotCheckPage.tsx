import { useMutation } from '@apollo/client/react';
import { DatePicker, DownloadButton, FormDialog, type Picked, toPicked, useSession } from '@yjs/web-kit';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type SpotCheckTypes, spotCheck } from '../../../records/spot-check.ts';
import { checkActs } from './check-acts.ts';
import { FurtherFiles } from './FurtherFiles.tsx';
import { SaveSpotOrderDocument } from './spot-checks.graphql.ts';

type Check = SpotCheckTypes['One'];

/** One check with its findings and what followed. */
export default function SpotCheckPage() {
  return (
    <RecordPage<SpotCheckTypes>
      record={spotCheck}
      title={({ runName }) => `${runName} 抽查`}
      subtitle={({ checkNo, institutionName }) => `${checkNo} · ${institutionName}`}
      help={[
        '登记时没有上传资料的，补充文档、视频（可附照片）后提交抽查结果。',
        '有问题的抽查，先填写整改要求和期限，再发出整改通知。',
        '机构提交整改情况后，确认或退回；确认后抽查办结。',
      ]}
      acts={checkActs}
      about="抽查情况"
      files="文档、视频和整改材料"
      actions={(one, reload) => (
        <>
          <DownloadButton label="培训抽查记录表" url={`/exports/spot-checks/${one.id}/record.pdf`} />
          <FurtherFiles one={one} reload={reload} />
          <Order one={one} reload={reload} />
        </>
      )}
    />
  );
}

/** 整改要求 of a check that found something, before it is sent. */
function Order({ one, reload }: { one: Check; reload(): void }) {
  const [open, setOpen] = useState(false);
  const [save] = useMutation(SaveSpotOrderDocument);
  const { session } = useSession();
  // 发出整改通知 is offered only once this is written, so that it cannot say who may write it.
  if (one.state !== 'SUBMITTED' || !session?.permissions.includes('training.spot:check')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>填写整改要求</Button>
      {open && (
        <FormDialog<{ requirement: string; deadline: Picked }>
          title="整改要求"
          okText="保存"
          initialValues={{
            ...(one.requirement && { requirement: one.requirement }),
            ...(one.deadline && { deadline: toPicked(one.deadline) }),
          }}
          onSubmit={async ({ requirement, deadline }) => {
            const input = { requirement, deadline: deadline.format('YYYY-MM-DD') };
            await save({ variables: { id: one.id, version: one.version, input } });
            reload();
          }}
          onClose={() => setOpen(false)}
        >
          <Form.Item name="requirement" label="整改要求" rules={[{ required: true, message: '请填写整改要求' }]}>
            <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 3 }} />
          </Form.Item>
          <Form.Item name="deadline" label="整改期限" rules={[{ required: true, message: '请选择整改期限' }]}>
            <DatePicker />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
