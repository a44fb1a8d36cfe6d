import { formatSize } from '@yjs/web-kit';
import { Button } from 'antd';
import { Refused } from '../app/Refused.tsx';
import type { LibraryContentFragment } from '../generated/graphql.ts';
import { LicenceFacts } from './KeptMaterial.tsx';
import { useKeepMaterial } from './useLibraryActs.ts';

export interface EarlierMaterialsProps {
  earlier: LibraryContentFragment['earlier'];
  /** No more may be kept (E-0809). */
  full: boolean;
}

/** What was handed in with own applications and may be kept. */
export function EarlierMaterials({ earlier, full }: EarlierMaterialsProps) {
  const [keep, { error, loading }] = useKeepMaterial();
  if (earlier.length === 0) return null;
  return (
    <section className="apply-card" aria-labelledby="earlier">
      <h2 id="earlier">以前提交过的材料</h2>
      {full && <p className="apply-note">材料库已满，请先删除不再需要的材料。</p>}
      <ul className="apply-materials">
        {earlier.map((one) => (
          <li key={one.fileId}>
            <div>
              <b>{one.materialName}</b>
              <span className="apply-mark">{one.sourceTitle}</span>
            </div>
            <span>
              {one.name}（{formatSize(one.size)}）
            </span>
            {one.issuer && <LicenceFacts material={one} />}
            <div className="apply-acts apply-acts-left">
              <Button href={one.url} target="_blank" rel="noopener" aria-label={`查看 ${one.materialName} ${one.name}`}>
                查看
              </Button>
              <Button
                disabled={full || loading}
                aria-label={`将 ${one.materialName} ${one.name} 存入材料库`}
                onClick={() => void keep({ variables: { fileId: one.fileId } }).catch(() => undefined)}
              >
                存入材料库
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {error && <Refused error={error} safe="材料没有存入，提交过的申请不受影响。" />}
    </section>
  );
}
