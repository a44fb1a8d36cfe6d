import { useMutation } from '@apollo/client/react';
import { FormDialog, usePermission } from '@yjs/web-kit';
import { App, Button, Row } from 'antd';
import { useState } from 'react';
import type { OffsiteTrainingTypes } from '../../../records/offsite-training.ts';
import { ContentFields } from './ContentFields.tsx';
import { type ContentValues, contentOf, valuesOf } from './content-values.ts';
import { EditOffsiteDocument } from './offsite.graphql.ts';

/** 修改 of a draft, also of one that was given back (T28-1); the person stays. */
export function EditOffsite({ training }: { training: OffsiteTrainingTypes['One'] }) {
  const { message } = App.useApp();
  const may = usePermission('training.offsite:enter');
  const [open, setOpen] = useState(false);
  const [edit] = useMutation(EditOffsiteDocument);
  if (!may || training.state !== 'DRAFT') return null;

  async function send(values: ContentValues): Promise<void> {
    await edit({ variables: { id: training.id, version: training.version, input: contentOf(values) } });
    message.success('已保存修改');
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>修改</Button>
      {open && (
        <FormDialog<ContentValues>
          title={`修改异地培训 ${training.offsiteNo}`}
          okText="保存"
          width={760}
          initialValues={valuesOf(training)}
          onSubmit={send}
          onClose={() => setOpen(false)}
        >
          <p className="yjs-quiet">
            {training.personNameMasked} {training.idNoMasked}；人员有误的请市局作废后重新录入。
          </p>
          <Row gutter={16}>
            <ContentFields />
          </Row>
        </FormDialog>
      )}
    </>
  );
}
