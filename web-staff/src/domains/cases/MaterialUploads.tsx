import { skipToken, useQuery } from '@apollo/client/react';
import { type FileRules, type StoredFile, UploadField } from '@yjs/web-kit';
import { demandWord, type FilesByMaterial, type HandedIn, type NeededMaterial } from './materials.ts';
import { UploadLimitsDocument } from './upload-limits.graphql.ts';

export interface MaterialUploadsProps {
  materials: readonly NeededMaterial[];
  files: FilesByMaterial;
  /** Files handed in before, by material code. */
  handedIn?: HandedIn | undefined;
  disabled: boolean;
  onChange(code: string, files: StoredFile[]): void;
}

interface Box {
  rules: FileRules;
  ruleText: string;
}

/** What the box of each material takes and says; empty until it is known, when the general rules hold. */
function useBoxes(codes: readonly string[]): ReadonlyMap<string, Box> {
  const asked = codes.length > 0 ? { variables: { materialCodes: [...codes] } } : skipToken;
  const { data, previousData } = useQuery(UploadLimitsDocument, asked);
  const limits = (data ?? previousData)?.uploadLimits ?? [];
  return new Map(
    limits.map(({ materialCode, mimes, maxBytes, maxFiles, ruleText }) => [
      materialCode,
      { rules: { types: mimes, maxSize: maxBytes, maxCount: maxFiles }, ruleText },
    ]),
  );
}

/** One upload per material of the bundle, named with what it is for. */
export function MaterialUploads({ materials, files, handedIn, disabled, onChange }: MaterialUploadsProps) {
  const boxes = useBoxes(materials.map(({ code }) => code));
  if (materials.length === 0) return <p className="yjs-quiet">将要办理的事项确定后，这里会列出需要的材料。</p>;
  return (
    <>
      {materials.map((material) => (
        <div key={material.code} className="staff-material">
          <div className="yjs-row">
            <span>
              <b>{material.name}</b> <span className="yjs-quiet">{demandWord(material)}</span>
            </span>
            <span className="yjs-quiet">{material.matters.join('、')}</span>
          </div>
          {material.note && <p className="yjs-quiet">{material.note}</p>}
          {boxes.has(material.code) && <p className="yjs-quiet">{boxes.get(material.code)?.ruleText}</p>}
          {handedIn?.[material.code] && (
            <p className="yjs-quiet">已提交：{handedIn[material.code]?.map(({ name }) => name).join('、')}</p>
          )}
          <UploadField
            label={material.name}
            materialCode={material.code}
            {...rulesOf(boxes.get(material.code))}
            value={files[material.code] ?? noFiles}
            disabled={disabled}
            onChange={(next) => onChange(material.code, next)}
          />
        </div>
      ))}
    </>
  );
}

const rulesOf = (box: Box | undefined) => (box ? { rules: box.rules } : {});

const noFiles: readonly StoredFile[] = [];
