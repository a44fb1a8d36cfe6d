import { ariaDescribedByIds, type WidgetProps } from '@rjsf/utils';
import { type Picked, toInstant, toLocal, toPicked } from '../text/picked.ts';
import { DatePicker, momentField } from './DatePicker.tsx';

/** A day of a schema form (`format: date`). */
export const DateWidget = (props: WidgetProps) => (
  <DateField {...props} shown={toPicked} kept={(picked) => picked.format('YYYY-MM-DD')} />
);

/** A moment of a schema form (`format: date-time`). */
export const DateTimeWidget = (props: WidgetProps) => (
  <DateField {...props} {...momentField} shown={toLocal} kept={toInstant} />
);

interface DateFieldProps extends WidgetProps {
  shown(text: string): Picked;
  kept(picked: Picked): string;
  showTime?: typeof momentField.showTime;
  format?: string;
}

function DateField({ id, value, shown, kept, showTime, format, ...props }: DateFieldProps) {
  return (
    <DatePicker
      id={id}
      name={id}
      style={{ width: '100%' }}
      disabled={props.disabled || props.readonly}
      placeholder={props.placeholder}
      {...(showTime && { showTime })}
      {...(format && { format })}
      value={typeof value === 'string' && value ? shown(value) : null}
      onChange={(picked: Picked | null) => props.onChange(picked ? kept(picked) : undefined)}
      onBlur={() => props.onBlur(id, value)}
      onFocus={() => props.onFocus(id, value)}
      getPopupContainer={(field) => field.parentElement ?? field}
      aria-describedby={ariaDescribedByIds(id)}
    />
  );
}
