/** An endpoint and what stands behind its `#`: settings that only the way of calling knows. They never go over the wire. */
export interface Endpoint {
  url: string;
  options: Readonly<Record<string, string>>;
}

/** Takes `https://host/path#name=value&…` apart. */
export function readEndpoint(endpoint: string): Endpoint {
  const [url = '', hash = ''] = endpoint.split(/#(.*)/s);
  return { url, options: Object.fromEntries(new URLSearchParams(hash)) };
}

/** A setting of an endpoint: whether it must be there, what it must look like, and how a person is told. */
export interface OptionRule {
  required?: boolean;
  pattern: RegExp;
  hint: string;
}

/** What is wrong with an endpoint's settings, in Chinese; undefined when nothing is. */
export function problemOfOptions(
  { options }: Endpoint,
  rules: Readonly<Record<string, OptionRule>>,
): string | undefined {
  const stranger = Object.keys(options).find((name) => !Object.hasOwn(rules, name));
  if (stranger !== undefined)
    return `调用地址中的参数 ${stranger.slice(0, 64)} 无法识别，可用：${Object.keys(rules).join('、')}`;
  for (const [name, { required, pattern, hint }] of Object.entries(rules)) {
    const value = options[name];
    if (value === undefined && required) return `请在调用地址的 # 之后填写 ${name}（${hint}）`;
    if (value !== undefined && !pattern.test(value)) return `调用地址中的参数 ${name} 不正确（${hint}）`;
  }
  return undefined;
}
