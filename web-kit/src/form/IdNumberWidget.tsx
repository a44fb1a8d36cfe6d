import type { WidgetProps } from '@rjsf/utils';
import { Input } from 'antd';
import { readIdNumber } from './id-number.ts';

/** An ID number: written in any honest way, put in order on leaving the field. Birth date and sex are filled by the form. */
export function IdNumberWidget(props: WidgetProps) {
  function leave(text: string): void {
    const result = readIdNumber(text);
    if (result.ok && result.reading.idNo !== text) props.onChange(result.reading.idNo);
    props.onBlur(props.id, text);
  }

  return (
    <Input
      id={props.id}
      value={(props.value as string | undefined) ?? ''}
      required={props.required ?? false}
      disabled={props.disabled || props.readonly || false}
      maxLength={30}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => props.onChange(event.target.value === '' ? undefined : event.target.value)}
      onBlur={(event) => leave(event.target.value)}
      onFocus={(event) => props.onFocus(props.id, event.target.value)}
    />
  );
}
