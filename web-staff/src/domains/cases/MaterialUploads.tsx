import { type StoredFile, UploadField } from '@yjs/web-kit';
import type { FilesByMaterial, HandedIn, NeededMaterial } from './materials.ts';

export interface MaterialUploadsProps {
  materials: readonly NeededMaterial[];
  files: FilesByMaterial;
  /** Names of the files handed in before, by material code. */
  handedIn?: HandedIn | undefined;
  disabled: boolean;
  onChange(code: string, files: StoredFile[]): void;
}

/** One upload per material of the bundle, named with what it is for. */
export function MaterialUploads({ materials, files, handedIn, disabled, onChange }: MaterialUploadsProps) {
  if (materials.length === 0) return <p className="yjs-quiet">将要办理的事项确定后，这里会列出需要的材料。</p>;
  return (
    <>
      {materials.map((material) => (
        <div key={material.code} className="staff-material">
          <div className="yjs-row">
            <span>
              <b>{material.name}</b> <span className="yjs-quiet">{material.required ? '必需' : '可选'}</span>
            </span>
            <span className="yjs-quiet">{material.matters.join('、')}</span>
          </div>
          {material.note && <p className="yjs-quiet">{material.note}</p>}
          {handedIn?.[material.code] && <p className="yjs-quiet">已提交：{handedIn[material.code]?.join('、')}</p>}
          <UploadField
            label={material.name}
            materialCode={material.code}
            value={files[material.code] ?? noFiles}
            disabled={disabled}
            onChange={(next) => onChange(material.code, next)}
          />
        </div>
      ))}
    </>
  );
}

const noFiles: readonly StoredFile[] = [];
