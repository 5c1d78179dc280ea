/**
 * Folds a text for searching: lower case, half width, without tones, apostrophes, spaces and characters of no width. "Xī'ān" and "xian"
 * become equal.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mark}\p{Format}\s'’·-]+/gu, '')
    .toLowerCase();
}
