import { CheckOutlined, CloseOutlined, ExclamationOutlined } from '@ant-design/icons';
import type { SubsidyCandidateQuery } from '../../../generated/graphql.ts';

type Verdict = SubsidyCandidateQuery['subsidyCandidate']['verdicts'][number];

/** 申报条件 (01 §13.6 no. 1): what is asked for and what was found; nobody has to guess why it goes on or stops. */
export function Verdicts({ verdicts }: { verdicts: readonly Verdict[] }) {
  return (
    <ul className="subsidy-verdicts" aria-label="申报条件">
      {verdicts.map(({ code, title, value, expected, passed, overridable }) => (
        <li key={code}>
          {passed ? (
            <CheckOutlined aria-label="符合" />
          ) : overridable ? (
            <ExclamationOutlined aria-label="须批准" />
          ) : (
            <CloseOutlined aria-label="不符合" />
          )}
          <span>{title}</span>
          <span>
            {value}
            {!passed && (
              <span className="yjs-quiet">{overridable ? '；须经分管局长批准再次发放' : `；要求：${expected}`}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
