import type { Guide } from './GuideSections.tsx';

/** The materials with their marks: 必需 or 按情况, 免于提交. */
export function GuideMaterials({ materials }: { materials: Guide['materials'] }) {
  return (
    <ul className="apply-materials">
      {materials.map((material) => (
        <li key={material.code}>
          <div>
            <b>{material.name}</b>
            <span className="apply-mark">{material.required ? '必需' : '可选'}</span>
            {material.obtainable && <span className="apply-mark apply-mark-good">免于提交</span>}
            {material.generated && <span className="apply-mark">系统生成</span>}
          </div>
          {material.note && <span>{material.note}</span>}
          <span className="apply-quiet">用于：{material.matters.join('、')}</span>
        </li>
      ))}
    </ul>
  );
}
