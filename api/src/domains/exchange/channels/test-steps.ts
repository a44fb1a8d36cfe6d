import type { ChannelAnswer, ChannelTarget } from '../../../platform/exchange/upstream/channel-driver.ts';
import { UpstreamFault } from '../../../platform/exchange/upstream/channel-driver.ts';

export type TestOutcome = 'OK' | 'WARNING' | 'FAILED' | 'SKIPPED';

/** One thing that 连通测试 looked at, in the order of a call. */
export interface TestStep {
  title: string;
  outcome: TestOutcome;
  code: string | null;
  text: string;
  ms: number | null;
}

export interface Tested {
  target: ChannelTarget;
  /** What is wrong with the address; the source is then not called at all. */
  problem: string | undefined;
  outcome: ChannelAnswer | UpstreamFault;
  ms: number;
  /** Why what was answered proves nothing. */
  empty: string | undefined;
  unknownFields: readonly string[];
  missingFields: readonly string[];
}

/** Code of a failed call as the application would get it. */
export function codeOfFault({ kind }: UpstreamFault): string {
  return kind === 'TIMEOUT' ? 'DX-5041' : 'DX-5021';
}

/** Address, credential, call, answer, fields: each with how it went, so that one sees how far the call came. */
export function stepsOf(tested: Tested): TestStep[] {
  const { problem, outcome } = tested;
  const answered = problem === undefined && !(outcome instanceof UpstreamFault);
  return [
    problem === undefined
      ? ok('核验调用地址', '格式、主机名单和地址范围符合要求')
      : failed('核验调用地址', 'DX-5021', problem),
    credential(tested.target),
    problem === undefined ? call(tested) : skipped('调用数据源'),
    answered ? rowsOf(outcome, tested.empty) : skipped('读取应答'),
    answered && tested.empty === undefined ? fields(tested) : skipped('核对字段'),
  ];
}

function credential({ authKind, secret }: ChannelTarget): TestStep {
  if (authKind === 'NONE') return ok('认证信息', '该通道不需要认证');
  if (authKind === 'SM2') return ok('认证信息', '使用本平台的SM2签名密钥');
  return secret === undefined
    ? failed('认证信息', 'DX-5021', '没有设置认证密钥')
    : ok('认证信息', '认证密钥已设置，能否通过由下一步判断');
}

function call({ outcome, ms }: Tested): TestStep {
  if (outcome instanceof UpstreamFault) return { ...failed('调用数据源', codeOfFault(outcome), outcome.message), ms };
  const again = outcome.retries > 0 ? `，重试${outcome.retries}次` : '';
  const status = outcome.status === null ? '' : `，状态 ${outcome.status}`;
  return { ...ok('调用数据源', `已应答${status}${again}`), code: '0000', ms };
}

function rowsOf({ rows, more }: ChannelAnswer, empty: string | undefined): TestStep {
  if (empty !== undefined) return failed('读取应答', 'DX-5021', empty);
  if (rows.length > 0) return ok('读取应答', `读到${rows.length}条${more ? '，还有更多' : ''}`);
  return {
    title: '读取应答',
    outcome: 'WARNING',
    code: null,
    text: '暂无数据，对方有文件或消息后再核对',
    ms: null,
  };
}

function fields({ outcome, unknownFields, missingFields }: Tested): TestStep {
  if (!(outcome instanceof UpstreamFault) && outcome.rows.length === 0) return skipped('核对字段');
  const faults = [
    unknownFields.length > 0 ? `未登记的字段：${unknownFields.join('、')}` : '',
    missingFields.length > 0 ? `缺少必填字段：${missingFields.join('、')}` : '',
  ].filter(Boolean);
  if (faults.length === 0) return ok('核对字段', '与数据源的定义一致');
  return { title: '核对字段', outcome: 'WARNING', code: 'R12', text: faults.join('；'), ms: null };
}

const ok = (title: string, text: string): TestStep => ({ title, outcome: 'OK', code: null, text, ms: null });
const failed = (title: string, code: string, text: string): TestStep => ({
  title,
  outcome: 'FAILED',
  code,
  text,
  ms: null,
});
const skipped = (title: string): TestStep => ({ title, outcome: 'SKIPPED', code: null, text: '未进行', ms: null });
