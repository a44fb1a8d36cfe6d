import type { ApplicationGuideQuery } from '../generated/graphql.ts';
import { GuideMaterials } from './GuideMaterials.tsx';
import { Windows } from './Windows.tsx';

export type Guide = ApplicationGuideQuery['applicationGuide'];

/** What the guide says, a subject at a time. */
export function GuideSections({ guide }: { guide: Guide }) {
  return (
    <>
      <section className="apply-card" aria-labelledby="who">
        <h2 id="who">谁可以办</h2>
        <p>{guide.audience}</p>
        <ul>
          {guide.conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
        <h3>什么时候办</h3>
        <p>{guide.deadline}</p>
      </section>
      <section className="apply-card" aria-labelledby="how">
        <h2 id="how">怎么办</h2>
        <ol className="apply-flow">
          {guide.steps.map(({ title, text }) => (
            <li key={title}>
              <b>{title}</b>
              <span>{text}</span>
            </li>
          ))}
        </ol>
        <dl className="apply-facts">
          {guide.channels.map(({ title, text }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          <div>
            <dt>办理时限</dt>
            <dd>
              {guide.single ? '自受理起' : '整件事自受理起'}
              {guide.limitText}
            </dd>
          </div>
          <div>
            <dt>收费</dt>
            <dd>{guide.fees}</dd>
          </div>
          <div>
            <dt>办理结果</dt>
            <dd>{guide.results.join('；')}</dd>
          </div>
        </dl>
      </section>
      <section className="apply-card" aria-labelledby="materials">
        <h2 id="materials">需要准备什么</h2>
        <p className="apply-quiet">能从电子证照和共享数据取得的，免于提交；系统按您的情况列出需要的材料。</p>
        <GuideMaterials materials={guide.materials} />
      </section>
      <section className="apply-card" aria-labelledby="matters">
        <h2 id="matters">{guide.single ? '办理的事项' : '一次申请包含哪些事'}</h2>
        <ul className="apply-matters">
          {guide.matters.map((matter) => (
            <li key={matter.code}>
              <b>{matter.name}</b>
              <span className="apply-quiet apply-no">{matter.code}</span>
              {!matter.inBundle && <span>适用：{matter.conditionText}</span>}
              <span>
                {matter.department} · {matter.modeTitle}
              </span>
              {matter.limitText && <span>{matter.limitText}</span>}
              <Windows windows={matter.windows} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
