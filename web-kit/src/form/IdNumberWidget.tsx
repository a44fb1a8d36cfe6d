import type { WidgetProps } from '@rjsf/utils';
import { Input } from 'antd';
import type { FormData } from './form-types.ts';
import { readIdNumber } from './id-number.ts';

interface FillContext {
  fill?(values: FormData): void;
}

interface IdNumberOptions {
  /** Names of the fields to fill; by default `birthDate` and `sex`. */
  birthDateField?: string;
  sexField?: string;
}

/** An ID number: written in any honest way, put in order on leaving the field; fills birth date and sex. */
export function IdNumberWidget(props: WidgetProps) {
  const context = props.registry.formContext as FillContext;
  const { birthDateField = 'birthDate', sexField = 'sex' } = props.options as IdNumberOptions;

  function leave(text: string): void {
    const result = readIdNumber(text);
    if (result.ok) {
      const { idNo, birthDate, sex } = result.reading;
      props.onChange(idNo);
      const known = props.name;
      context.fill?.({ [known]: idNo, [birthDateField]: birthDate, [sexField]: sex });
    }
    props.onBlur(props.id, text);
  }

  return (
    <Input
      id={props.id}
      value={(props.value as string | undefined) ?? ''}
      required={props.required}
      disabled={props.disabled || props.readonly}
      maxLength={30}
      inputMode="text"
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => props.onChange(event.target.value === '' ? undefined : event.target.value)}
      onBlur={(event) => leave(event.target.value)}
      onFocus={(event) => props.onFocus(props.id, event.target.value)}
    />
  );
}
