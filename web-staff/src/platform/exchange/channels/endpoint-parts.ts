import type { DataCallMode } from '../../../generated/graphql.ts';

/** A setting that a call mode keeps in its address, behind the `#`. */
export interface EndpointOption {
  name: string;
  label: string;
  required?: boolean;
  pattern?: RegExp;
  /** What is wrong where the pattern does not fit. */
  hint: string;
  placeholder?: string;
  choices?: readonly { value: string; label: string }[];
}

const KEY: EndpointOption = {
  name: 'key',
  label: '行的标识字段',
  pattern: /^\w{1,64}(,\w{1,64}){0,9}$/,
  hint: '我方字段标识，以逗号分隔；后来的同一行代替先前的',
  placeholder: '如 idNo,month',
};

export const endpointOptions: Readonly<Partial<Record<DataCallMode, readonly EndpointOption[]>>> = {
  SOAP: [
    {
      name: 'operation',
      label: '操作名',
      required: true,
      pattern: /^[A-Za-z_][\w-]{0,63}$/,
      hint: '字母或下划线开头，由字母、数字、下划线、横线组成',
      placeholder: '如 QueryPension',
    },
    {
      name: 'namespace',
      label: '命名空间',
      pattern: /^[^\s"<>]{1,300}$/,
      hint: '请求元素的命名空间；不填则读取服务描述（?wsdl）',
    },
    { name: 'action', label: 'SOAPAction', pattern: /^[^\s"<>]{1,300}$/, hint: '不填则用服务描述中的' },
    {
      name: 'soap',
      label: 'SOAP版本',
      hint: '填写命名空间时有效，默认1.1',
      choices: [
        { value: '1.1', label: '1.1' },
        { value: '1.2', label: '1.2' },
      ],
    },
    {
      name: 'form',
      label: '参数的命名空间',
      hint: '填写命名空间时有效，默认带命名空间',
      choices: [
        { value: 'qualified', label: '带命名空间' },
        { value: 'unqualified', label: '不带命名空间' },
      ],
    },
  ],
  FILE_PULL: [
    {
      name: 'hostKey',
      label: '对方主机密钥指纹',
      required: true,
      pattern: /^[0-9a-fA-F]{64}$/,
      hint: 'SHA-256指纹，64位十六进制',
    },
    {
      name: 'pattern',
      label: '文件名',
      pattern: /^[^/\\]{1,100}$/,
      hint: '*代表任意字符，不填为 *.csv',
      placeholder: '如 RS_*.csv',
    },
    {
      name: 'mode',
      label: '每份文件',
      hint: '默认逐份累加',
      choices: [
        { value: 'append', label: '逐份累加' },
        { value: 'snapshot', label: '代替以前的全部数据' },
      ],
    },
    KEY,
  ],
  AMQP_SUBSCRIBE: [
    {
      name: 'queue',
      label: '队列名',
      required: true,
      pattern: /^[\w.:-]{1,120}$/,
      hint: '由字母、数字、点、冒号、横线组成',
    },
    KEY,
  ],
};

export type EndpointValues = Readonly<Record<string, string | null | undefined>>;

/** Takes an address apart into what is called and the settings behind its `#`. */
export function splitEndpoint(endpoint: string): { endpoint: string; options: Record<string, string> } {
  const at = endpoint.indexOf('#');
  if (at < 0) return { endpoint, options: {} };
  return {
    endpoint: endpoint.slice(0, at),
    options: Object.fromEntries(new URLSearchParams(endpoint.slice(at + 1))),
  };
}

/** The address as it is stored; of the settings those that the call mode has and that are filled in. */
export function joinEndpoint(mode: DataCallMode, endpoint: string, options: EndpointValues = {}): string {
  const filled = (endpointOptions[mode] ?? []).flatMap(({ name }): [string, string][] => {
    const value = options[name]?.trim();
    return value ? [[name, value]] : [];
  });
  const settings = new URLSearchParams(filled).toString();
  return settings ? `${endpoint.trim()}#${settings}` : endpoint.trim();
}
