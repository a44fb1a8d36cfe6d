import { useApolloClient, useMutation } from '@apollo/client/react';
import { FormDialog, type StoredFile, trainingRules, UploadField, Uploads, useSession, useUploads } from '@yjs/web-kit';
import { Button, Form } from 'antd';
import { useState } from 'react';
import type { SpotCheckTypes } from '../../../records/spot-check.ts';
import { idsOf, videoRules } from './check-files.ts';
import { SaveSpotCheckDocument, SpotCheckDraftDocument } from './spot-checks.graphql.ts';

interface Values {
  docs?: StoredFile[];
  videos?: StoredFile[];
  photos?: StoredFile[];
}

/** 文档, 视频 and 照片 of a check that was written down without them: it can be submitted only once they are there. */
export function FurtherFiles({ one, reload }: { one: SpotCheckTypes['One']; reload(): void }) {
  const { session } = useSession();
  const client = useApolloClient();
  const uploads = useUploads();
  const [open, setOpen] = useState(false);
  const [save] = useMutation(SaveSpotCheckDocument);
  if (one.state !== 'DRAFT' || !session?.permissions.includes('training.spot:check')) return null;

  async function store({ docs, videos, photos }: Values): Promise<void> {
    const { data } = await client.query({
      query: SpotCheckDraftDocument,
      variables: { id: one.id },
      fetchPolicy: 'network-only',
    });
    if (!data) return;
    const { id, version, __typename: _type, ...input } = data.spotCheck;
    await save({
      variables: {
        id,
        version,
        input,
        files: { docIds: idsOf(docs), videoIds: idsOf(videos), photoIds: idsOf(photos) },
      },
    });
    reload();
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>补充文档、视频和照片</Button>
      {open && (
        <FormDialog<Values>
          title="补充文档、视频和照片"
          okText="保存"
          disabled={uploads.busy}
          onSubmit={store}
          onClose={() => setOpen(false)}
        >
          <Uploads report={uploads.report}>
            <Form.Item name="docs" label="抽查文档">
              <UploadField label="抽查文档" rules={trainingRules} />
            </Form.Item>
            <Form.Item name="videos" label="抽查视频（MP4、MOV，不超过500 MB）">
              <UploadField label="抽查视频" rules={videoRules} materialCode="SPOT-VIDEO" />
            </Form.Item>
            <Form.Item name="photos" label="抽查照片">
              <UploadField label="抽查照片" rules={trainingRules} />
            </Form.Item>
          </Uploads>
        </FormDialog>
      )}
    </>
  );
}
