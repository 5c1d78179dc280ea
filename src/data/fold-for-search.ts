/** Lower case, full width to half width, tones, apostrophes, spaces and what has no width away: "Xī'ān" and "xian" are one. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mark}\p{Format}\s'’·-]+/gu, '')
    .toLowerCase();
}
