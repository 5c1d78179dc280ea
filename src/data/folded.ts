/** Lower case, full width to half width, tones and apostrophes and spaces away: "Xī'ān" and "xian" are one. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mark}\s'’·-]+/gu, '')
    .toLowerCase();
}
