import { useMutation } from '@apollo/client/react';
import { formatDateTime, presentError } from '@yjs/web-kit';
import { Alert, Button } from 'antd';
import { useDraft } from '../draft/draft-context.ts';
import { ObtainLicenceDocument } from './materials.graphql.ts';
import type { Material } from './useMaterials.ts';

/** 电子证照 in place of an upload: with one click, shown with who issued it; uploading remains possible. */
export function Licence({ material }: { material: Material }) {
  const { draft, flush, take } = useDraft();
  const [obtain, { error, loading }] = useMutation(ObtainLicenceDocument, { fetchPolicy: 'no-cache' });
  const held = draft.attachments.find((one) => one.materialCode === material.code && one.issuer);

  async function fetchIt(): Promise<void> {
    const version = await flush();
    if (version === undefined) return;
    const { data } = await obtain({
      variables: { input: { draftId: draft.id, version, materialCode: material.code } },
    }).catch(() => ({ data: undefined }));
    if (data) take(data.obtainLicence);
  }

  if (held) {
    return (
      <p className="apply-licence">
        <span className="apply-mark apply-mark-good">电子证照</span>
        {[
          held.name,
          held.issuer,
          held.issuedAt && `${formatDateTime(held.issuedAt)}签发`,
          held.fetchedAt && `${formatDateTime(held.fetchedAt)}调取`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    );
  }
  return (
    <div className="apply-licence">
      <Button loading={loading} onClick={() => void fetchIt()}>
        使用电子证照
      </Button>
      <span className="apply-quiet">一键调取，不用上传；也可以不调取，由工作人员核对，或自己上传。</span>
      {error && <Alert type="info" showIcon title={presentError(error).title} />}
    </div>
  );
}
