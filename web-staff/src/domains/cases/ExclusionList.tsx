import { MarkTag } from '@yjs/web-kit';
import type { CaseSelectionPreviewQuery } from '../../generated/graphql.ts';

type Preview = CaseSelectionPreviewQuery['caseSelectionPreview'];

/** How many of the list will be handled, and which drop out for what reason. */
export function ExclusionList({ preview }: { preview: Preview }) {
  const out = preview.selected - preview.allowed;
  return (
    <section aria-label="所选办件" className="staff-preview-block">
      <p>
        列表中可选 {preview.selected} 件，能办理 {preview.allowed} 件{out > 0 && `，不处理 ${out} 件：`}
      </p>
      {out > 0 && (
        <ul>
          {preview.exclusions.map((exclusion) => (
            <li key={`${exclusion.code}${exclusion.message}`}>
              <MarkTag>不处理 {exclusion.count} 件</MarkTag> {exclusion.message}（{exclusion.code}）
              <div className="yjs-quiet">
                {exclusion.examples.join('、')}
                {exclusion.count > exclusion.examples.length && ' 等'}
              </div>
            </li>
          ))}
        </ul>
      )}
      {preview.background && (
        <p className="yjs-quiet">件数较多，将在后台逐件办理：可以暂停或停止，关闭页面不影响，结束后铃声提醒。</p>
      )}
    </section>
  );
}
