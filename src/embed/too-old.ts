/** The message in a browser that can't run the elements. */

/** Many browsers also name one that they descend from, so the more special names come first. */
const names: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/MicroMessenger\/([\d.]+)/, 'WeChat'],
  [/EdgA?\/(\d+)/, 'Edge'],
  [/SamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrom(?:e|ium)\/(\d+)/, 'Chrome'],
  [/Version\/([\d.]+).*Safari/, 'Safari'],
];

/** "Chrome 92", by what the browser says of itself; empty if that has none of these names. */
export function browserName(userAgent: string): string {
  for (const [pattern, name] of names) {
    const match = pattern.exec(userAgent);
    if (match) return `${name} ${match[1]}`;
  }
  return '';
}

/** Shows the page's message for browsers that are too old, with this browser's name, instead of the one for a script that has not run. */
export function showTooOld(): void {
  const message = document.querySelector<HTMLElement>('.duikou-script-missing');
  if (!message) return;
  const name = browserName(navigator.userAgent);
  for (const line of Array.from(message.querySelectorAll('p'))) line.hidden = !line.classList.contains('too-old');
  for (const place of Array.from(message.querySelectorAll<HTMLElement>('.browser')))
    place.textContent = name === '' ? '' : `${place.dataset['before']}${name}${place.dataset['after']}`;
  message.classList.add('now');
}
