/** The city's own question-and-answer service 小申 (01 §10.5). */
export const ASSISTANT = 'https://zwdt.sh.gov.cn/govPortals/robot';

/** 12345 is the city's own number for every question. */
export const HOTLINE = '12345';

const PLACES = [`${__API_URL__}/`, 'https://zwdt.sh.gov.cn/'];

/** Whether an address may be opened within the mini-program: the same places as in the platform's list of web-view domains. */
export function isOurPlace(url: string): boolean {
  return PLACES.some((place) => url.startsWith(place));
}

export function openWeb(url: string): void {
  my.navigateTo({ url: `/pages/web/web?url=${encodeURIComponent(url)}` });
}
