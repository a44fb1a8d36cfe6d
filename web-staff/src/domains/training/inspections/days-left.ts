interface Deadlines {
  reportTo: string;
  districtDeadline: string;
  centreDeadline: string;
}

const DAY = 86_400_000;

/** How long it is to the next deadline of a cycle, seen on a day. */
export function daysLeft({ reportTo, districtDeadline, centreDeadline }: Deadlines, day: string): string {
  const reportDay = new Date(Date.parse(reportTo) + 8 * 3_600_000).toISOString().slice(0, 10);
  const next = [
    ['上报', reportDay],
    ['区审核', districtDeadline],
    ['复核', centreDeadline],
  ].find(([, until = '']) => until >= day);
  if (!next) return '各阶段均已截止';
  const [title, until = ''] = next;
  const days = Math.round((Date.parse(until) - Date.parse(day)) / DAY);
  return days === 0 ? `${title}今天截止` : `距${title}截止 ${days} 天`;
}
