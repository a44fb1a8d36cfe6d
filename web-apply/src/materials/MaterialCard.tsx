import { UploadField } from '@yjs/web-kit';
import { useDraft } from '../draft/draft-context.ts';
import { LibraryChoice } from '../library/LibraryChoice.tsx';
import { Licence } from './Licence.tsx';
import { SamplePicture } from './SamplePicture.tsx';
import { uploadRules } from './upload-rules.ts';
import type { Material } from './useMaterials.ts';

/** One material: what it is for, what it must be, how it looks, and the files. */
export function MaterialCard({ material }: { material: Material }) {
  const { files, setFiles } = useDraft();
  const held = files[material.code] ?? [];
  const { code, name, required, obtainable, generated, note, ruleText, limits, matters } = material;
  return (
    <section className="apply-card" id={`material-${code}`} tabIndex={-1} aria-labelledby={`title-${code}`}>
      <h2 id={`title-${code}`}>
        {name} <span className="apply-mark">{required ? '必需' : '可选'}</span>
        {obtainable && <span className="apply-mark apply-mark-good">免于提交</span>}
      </h2>
      {note && <p>{note}</p>}
      <p className="apply-quiet">用于：{matters.join('、')}</p>
      {generated ? (
        <p>由系统按申请表生成，提交后可以打印。</p>
      ) : (
        <>
          {limits.exactSize && <p className="apply-quiet">{ruleText}</p>}
          <SamplePicture code={code} />
          {obtainable && <Licence material={material} />}
          <UploadField
            label={name}
            materialCode={code}
            rules={uploadRules(limits)}
            value={held}
            onChange={(next) => setFiles(code, next)}
            pages
          />
          <LibraryChoice
            materialCode={code}
            materialName={name}
            files={held}
            open={held.length < limits.maxFiles}
            onTake={(file) => setFiles(code, [...held, file])}
          />
        </>
      )}
    </section>
  );
}
