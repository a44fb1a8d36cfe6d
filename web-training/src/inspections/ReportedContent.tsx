import type { OwnInspectionPageFragment } from '../generated/graphql.ts';
import { FileLinks } from './FilesOf.tsx';

/** What was reported, to be read again. */
export function ReportedContent({ one }: { one: OwnInspectionPageFragment }) {
  const proofs = one.items.filter(({ evidenceRequired }) => evidenceRequired);
  return (
    <section className="yjs-panel" aria-label="上报内容">
      <h2>上报内容</h2>
      <p>对开班统计：{one.statisticsAnswer === 'DISPUTED' ? `有异议（${one.statDispute ?? ''}）` : '无异议'}</p>
      <p className="review-text">{one.selfReport || '没有上报自查报告'}</p>
      <h3>年检材料</h3>
      <FileLinks one={one} code="MATERIAL" />
      {proofs.map(({ code, text }) => (
        <div key={code}>
          <h3>{text}</h3>
          <FileLinks one={one} code={`EVIDENCE-${code}`} />
        </div>
      ))}
    </section>
  );
}
