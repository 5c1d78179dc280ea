/** The words of a page in a browser that can't run the elements. */

/** Of those that name themselves after an older one, the own name comes first. */
const names: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/MicroMessenger\/([\d.]+)/, 'WeChat'],
  [/EdgA?\/(\d+)/, 'Edge'],
  [/SamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrom(?:e|ium)\/(\d+)/, 'Chrome'],
  [/Version\/([\d.]+).*Safari/, 'Safari'],
];

/** "Chrome 92", as the browser calls itself; empty where it says nothing that is known. */
export function browserName(userAgent: string): string {
  for (const [pattern, name] of names) {
    const match = pattern.exec(userAgent);
    if (match) return `${name} ${match[1]}`;
  }
  return '';
}

/** The page's own words, which name the browser: waiting does not help here. */
export function showTooOld(): void {
  const message = document.querySelector<HTMLElement>('.duikou-script-missing');
  if (!message) return;
  const name = browserName(navigator.userAgent);
  for (const line of Array.from(message.querySelectorAll('p'))) line.hidden = !line.classList.contains('too-old');
  for (const place of Array.from(message.querySelectorAll<HTMLElement>('.browser')))
    place.textContent = name === '' ? '' : `${place.dataset['before']}${name}${place.dataset['after']}`;
  message.classList.add('now');
}
