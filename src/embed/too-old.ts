/** The message for a browser that can't run the elements. */

/** Many browsers also name one that they derive from, so derived ones come first. */
const names: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/MicroMessenger\/([\d.]+)/, 'WeChat'],
  [/EdgA?\/(\d+)/, 'Edge'],
  [/SamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrom(?:e|ium)\/(\d+)/, 'Chrome'],
  [/Version\/([\d.]+).*Safari/, 'Safari'],
];

/** The name of a browser by its user agent, such as "Chrome 92"; empty if none of these names matches. */
export function browserName(userAgent: string): string {
  for (const [pattern, name] of names) {
    const match = pattern.exec(userAgent);
    if (match) return `${name} ${match[1]}`;
  }
  return '';
}

/** Shows the page's message for old browsers, with the browser's name, instead of the message for a script that has not run. */
export function showTooOld(): void {
  const message = document.querySelector<HTMLElement>('.duikou-script-missing');
  if (!message) return;
  const name = browserName(navigator.userAgent);
  for (const line of Array.from(message.querySelectorAll('p'))) line.hidden = !line.classList.contains('too-old');
  for (const place of Array.from(message.querySelectorAll<HTMLElement>('.browser')))
    place.textContent = name === '' ? '' : `${place.dataset['before']}${name}${place.dataset['after']}`;
  message.classList.add('now');
}
