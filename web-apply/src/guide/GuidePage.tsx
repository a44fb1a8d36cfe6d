import { matters, preparations, steps } from './guide-content.ts';
import { MatterList } from './MatterList.tsx';

/** What the One-Thing is, which matters it bundles, what to prepare, and where to apply. Plain: one page, no office jargon. */
export function GuidePage() {
  return (
    <>
      <header className="guide-head">
        <h1>军人退役“一件事”</h1>
        <p>退役回来要办的事，填一张表、交一套材料，一次申请，各部门分头办。</p>
      </header>
      <main className="guide">
        <section className="guide-where" aria-labelledby="where">
          <h2 id="where">在哪里申请</h2>
          <p>
            请登录上海“一网通办”（网站、“随申办”App 或小程序），搜索“<b>军人退役</b>”，进入“军人退役一件事”办理。
          </p>
          <p>不方便上网的，可以带上材料，到安置地的退役军人服务中心窗口，由工作人员帮您办理。</p>
          <p className="guide-note">本页是办事说明，不收集您的任何信息。办理不收取费用。</p>
        </section>

        <section aria-labelledby="deadline">
          <h2 id="deadline">什么时候办</h2>
          <p>
            自主就业的退役士兵，请自被批准退役之日起 <b>30 日内</b>
            报到；其他安置方式，请按规定的时间报到。无正当理由超过规定时间 30 日未报到的，视为放弃安置待遇。
          </p>
        </section>

        <section aria-labelledby="steps">
          <h2 id="steps">怎么办</h2>
          <ol className="guide-steps">
            {steps.map((step) => (
              <li key={step.title}>
                <b>{step.title}</b>
                <span>{step.text}</span>
              </li>
            ))}
          </ol>
        </section>

        <section aria-labelledby="prepare">
          <h2 id="prepare">需要准备什么</h2>
          <ul>
            {preparations.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          <p className="guide-note">
            文件用 PDF、JPG 或 PNG，每个不超过 10 MB。能通过数据共享取得的材料，不需要您重复提交，以申请页面的提示为准。
          </p>
        </section>

        <section aria-labelledby="matters">
          <h2 id="matters">一次申请包含哪些事</h2>
          <h3>每个人都办</h3>
          <MatterList matters={matters.filter((matter) => !matter.who)} />
          <h3>符合条件的人办</h3>
          <MatterList matters={matters.filter((matter) => matter.who)} />
        </section>
      </main>
    </>
  );
}
