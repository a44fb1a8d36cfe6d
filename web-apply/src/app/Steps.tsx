const STEPS = ['办理须知', '在线填表', '材料上传', '核对提交', '申请完成'] as const;
export type Step = (typeof STEPS)[number];

/** How far the application is. */
export function Steps({ here }: { here: Step }) {
  const at = STEPS.indexOf(here);
  return (
    <ol className="apply-steps yjs-no-print" aria-label="办理步骤">
      {STEPS.map((title, index) => (
        <li
          key={title}
          className={index < at ? 'apply-step-done' : index === at ? 'apply-step-here' : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className="apply-step-sign" aria-hidden="true">
            {index < at ? '✓' : index + 1}
          </span>
          {title}
        </li>
      ))}
    </ol>
  );
}
