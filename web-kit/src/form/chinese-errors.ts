import type { RJSFValidationError } from '@rjsf/utils';

const formatWords: Record<string, string> = { date: '请填写正确的日期', email: '电子邮箱格式不正确' };

/** The validator's messages as a clerk would write them. */
export function chineseErrors(errors: RJSFValidationError[]): RJSFValidationError[] {
  // A branch that was not taken (if/oneOf/anyOf) is named by its own inner errors already.
  return errors
    .filter((error) => !['if', 'oneOf', 'anyOf', 'allOf'].includes(error.name ?? ''))
    .map((error) => ({ ...error, message: messageOf(error) }));
}

function messageOf(error: RJSFValidationError): string {
  const params = (error.params ?? {}) as Record<string, unknown>;
  switch (error.name) {
    case 'required':
      return '此项必填';
    case 'minLength':
      return params['limit'] === 1 ? '此项必填' : `至少 ${params['limit']} 个字`;
    case 'maxLength':
      return `不超过 ${params['limit']} 个字`;
    case 'minimum':
      return `不能小于 ${params['limit']}`;
    case 'maximum':
      return `不能大于 ${params['limit']}`;
    case 'minItems':
      return `至少填写 ${params['limit']} 项`;
    case 'maxItems':
      return `最多填写 ${params['limit']} 项`;
    case 'format':
      return formatWords[String(params['format'])] ?? '格式不正确';
    case 'pattern':
      return typeof params['message'] === 'string' ? params['message'] : '格式不正确，请核对';
    case 'enum':
      return '请从列表中选择';
    case 'const':
      return params['allowedValue'] === true ? '请勾选' : '内容不符合要求';
    case 'type':
      return '请填写正确的内容';
    case 'additionalProperties':
      return '含有表单以外的内容';
    default:
      return error.message ?? '内容不符合要求';
  }
}
