const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六', '日'];

/** A schedule of five parts (minute, hour, day, month, weekday) as people say it: 每月1日、15日04:00. What is no schedule stays as it is. */
export function cronWords(text: string): string {
  const parts = text.trim().split(/\s+/);
  const [minute, hour, day, month, weekday] = parts;
  if (
    parts.length !== 5 ||
    !minute ||
    !hour ||
    !day ||
    !month ||
    !weekday ||
    parts.some((part) => !/^[\d*,/-]+$/.test(part))
  )
    return text;
  const time = timeWords(minute, hour);
  const date = dateWords(day, month, weekday);
  return date === '' && time.daily ? `每日${time.words}` : `${date}${time.words}`;
}

function dateWords(day: string, month: string, weekday: string): string {
  const inMonth = month === '*' ? (day === '*' ? '' : '每月') : `每年${partWords(month, '月')}`;
  const onDay = day === '*' ? '' : partWords(day, '日');
  const onWeekday = weekday === '*' ? '' : `每${weekdayWords(weekday)}`;
  if (onDay !== '' && onWeekday !== '') return `${inMonth}${onDay}或${onWeekday}`;
  return `${inMonth}${onDay}${onWeekday}${inMonth !== '' && onDay + onWeekday === '' ? '每日' : ''}`;
}

function timeWords(minute: string, hour: string): { words: string; daily: boolean } {
  const [minutes, hours] = [numbersOf(minute), numbersOf(hour)];
  if (minutes && hours && minutes.length * hours.length <= 6)
    return {
      daily: true,
      words: hours.flatMap((h) => minutes.map((m) => `${two(h)}:${two(m)}`)).join('、'),
    };
  const at = minute === '0' ? '整点' : minuteWords(minute);
  if (hour === '*') return { daily: false, words: minute.startsWith('*') ? minuteWords(minute) : `每小时${at}` };
  const step = /^\*\/(\d+)$/.exec(hour)?.[1];
  if (step) return { daily: false, words: `每${step}小时${at}` };
  return { daily: true, words: `${partWords(hour, '时')}${minute === '0' ? '整' : minuteWords(minute)}` };
}

function minuteWords(minute: string): string {
  if (minute === '*') return '每分钟';
  const step = /^\*\/(\d+)$/.exec(minute)?.[1];
  return step ? `每${step}分钟` : `第${partWords(minute, '分')}`;
}

/** 1至5日、15日; a step within a range is said with it. */
function partWords(part: string, unit: string): string {
  return part
    .split(',')
    .map((piece) => {
      const [range = '', step] = piece.split('/');
      const words = range === '*' ? '' : `${range.replace('-', '至')}${unit}`;
      return step ? `${words}每${step}${unit}` : words;
    })
    .join('、');
}

function weekdayWords(part: string): string {
  return part
    .split(',')
    .map((piece) =>
      piece
        .split('-')
        .map((one) => `周${WEEKDAYS[Number(one)] ?? one}`)
        .join('至'),
    )
    .join('、');
}

/** The numbers of a list of single ones; undefined for anything else. */
function numbersOf(part: string): number[] | undefined {
  return /^\d+(,\d+)*$/.test(part) ? part.split(',').map(Number) : undefined;
}

const two = (value: number): string => String(value).padStart(2, '0');
