import { useQuery } from '@apollo/client/react';
import { QueryGate } from '@yjs/web-kit';
import { LinkButton } from '../app/LinkButton.tsx';
import { PageTitle } from '../app/PageTitle.tsx';
import { ApplicationChoicesDocument } from './choice.graphql.ts';

/** 事项选择 (01 §10.4, §10.5): the bundle, or one matter alone; for anybody. */
export default function ChoicePage() {
  const query = useQuery(ApplicationChoicesDocument);
  const choices = query.data?.applicationChoices ?? [];
  const bundle = choices.find(({ single }) => !single);
  return (
    <>
      <PageTitle title="单事项办理">
        <p>刚退役回来的，建议申请“一件事”，一次办齐；已经报到、只差一个事项的，在下面选择单独办理。</p>
      </PageTitle>
      <QueryGate queries={[query]}>
        {bundle && (
          <section className="apply-card" aria-labelledby="whole">
            <h2 id="whole">{bundle.title}</h2>
            <p>退役报到、落户、社保、补助等事项一次申请、一次提交。{bundle.limitText}。</p>
            <div className="apply-acts apply-acts-left">
              <LinkButton type="primary" to="/">
                申请“一件事”
              </LinkButton>
            </div>
          </section>
        )}
        {query.data && (
          <section className="apply-card" aria-labelledby="single">
            <h2 id="single">单独办理一个事项</h2>
            <ul className="apply-matters">
              {choices
                .filter(({ single }) => single)
                .map(({ code, title, department, modeTitle, limitText, conditionText }) => (
                  <li key={code}>
                    <b>{title}</b>
                    <span className="apply-mark">{modeTitle}</span>
                    <span>适用：{conditionText}</span>
                    <span className="apply-quiet">
                      {department}
                      {limitText && ` · ${limitText}`}
                    </span>
                    <div className="apply-acts apply-acts-left">
                      <LinkButton to={`/matters/${code}`} aria-label={`办理${title}`}>
                        办理
                      </LinkButton>
                    </div>
                  </li>
                ))}
            </ul>
          </section>
        )}
      </QueryGate>
    </>
  );
}
