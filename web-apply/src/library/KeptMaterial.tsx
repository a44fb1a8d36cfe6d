import { formatDateTime, formatSize } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { Refused } from '../app/Refused.tsx';
import type { LibraryContentFragment } from '../generated/graphql.ts';
import { useRemoveMaterial } from './useLibraryActs.ts';

type Kept = LibraryContentFragment['kept'][number];

/** A material of the library: what it is, since and until when it is kept; it can be looked at and taken out. */
export function KeptMaterial({ material }: { material: Kept }) {
  const { modal } = App.useApp();
  const [remove, { error, loading }] = useRemoveMaterial();
  const { id, materialName, name, size, sourceTitle, url, keptAt, expiresAt } = material;

  function ask(): void {
    modal.confirm({
      title: '从材料库删除？',
      content: `删除“${materialName}”后，下次申请需要重新上传。已经提交的申请不受影响。`,
      okText: '删除',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: () =>
        remove({ variables: { id } }).then(
          () => undefined,
          () => undefined,
        ),
    });
  }

  return (
    <li>
      <div>
        <b>{materialName}</b>
        <span className="apply-mark">{sourceTitle}</span>
      </div>
      <span>
        {name}（{formatSize(size)}）
      </span>
      {material.issuer && <LicenceFacts material={material} />}
      <span className="apply-quiet">
        {formatDateTime(keptAt)} 存入，保存至 {formatDateTime(expiresAt)}
      </span>
      <div className="apply-acts apply-acts-left">
        <Button href={url} target="_blank" rel="noopener" aria-label={`查看 ${materialName} ${name}`}>
          查看
        </Button>
        <Button loading={loading} onClick={ask} aria-label={`删除 ${materialName} ${name}`}>
          删除
        </Button>
      </div>
      {error && <Refused error={error} safe="材料仍在材料库中。" />}
    </li>
  );
}

/** Whose an e-licence is, and when it was fetched. */
export function LicenceFacts({ material }: { material: Pick<Kept, 'issuer' | 'fetchedAt'> }) {
  const { issuer, fetchedAt } = material;
  return (
    <span>
      电子证照 · {issuer}
      {fetchedAt && ` · ${formatDateTime(fetchedAt)} 调取`}
    </span>
  );
}
