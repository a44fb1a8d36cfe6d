import { useQuery } from '@apollo/client/react';
import { formatDateTime, type StoredFile } from '@yjs/web-kit';
import { Button } from 'antd';
import { Refused } from '../app/Refused.tsx';
import { useOwnRights } from '../rights/useOwnRights.ts';
import { MaterialLibraryDocument } from './library.graphql.ts';
import { useKeepMaterial } from './useLibraryActs.ts';

export interface LibraryChoiceProps {
  materialCode: string;
  materialName: string;
  files: readonly StoredFile[];
  /** More files fit. */
  open: boolean;
  onTake(file: StoredFile): void;
}

/** From 材料库 into this application, and from here into it, by choice; nothing for who acts for another. */
export function LibraryChoice({ materialCode, materialName, files, open, onTake }: LibraryChoiceProps) {
  const may = useOwnRights().may('LIBRARY');
  const { data } = useQuery(MaterialLibraryDocument, { skip: !may });
  const [keep, { error, loading }] = useKeepMaterial();
  if (!may || !data) return null;
  const { kept } = data.materialLibrary;
  const held = new Set(files.map(({ id }) => id));
  const offered = kept.filter((one) => one.materialCode === materialCode && !held.has(one.fileId));
  const fresh = files.filter(({ id }) => !kept.some(({ fileId }) => fileId === id));
  return (
    <>
      {open &&
        offered.map(({ fileId, name, mime, size, keptAt, sourceTitle }) => (
          <p key={fileId} className="apply-licence">
            <Button onClick={() => onTake({ id: fileId, name, mime, size, sm3: '' })}>从材料库选用 {name}</Button>
            <span className="apply-quiet">
              {sourceTitle} · {formatDateTime(keptAt)} 存入
            </span>
          </p>
        ))}
      {fresh.map(({ id, name }) => (
        <p key={id} className="apply-licence">
          <Button
            loading={loading}
            aria-label={`将 ${materialName} ${name} 存入材料库`}
            onClick={() => void keep({ variables: { fileId: id } }).catch(() => undefined)}
          >
            存入材料库
          </Button>
          <span className="apply-quiet">{name}：下次申请可以直接选用</span>
        </p>
      ))}
      {error && <Refused error={error} safe="材料仍在这次申请中。" stay />}
    </>
  );
}
