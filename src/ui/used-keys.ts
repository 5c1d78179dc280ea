/**
 * Determines the keys that Duikou uses. All others reach the page around it, such as a slide deck, so that after a click on the map the
 * next key still turns the slide.
 */
const ofButtons: ReadonlySet<string> = new Set([' ', 'Enter']);
const ofChoices: ReadonlySet<string> = new Set([
  ' ',
  'Enter',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
]);
const ofLines: ReadonlySet<string> = new Set([
  'Enter',
  'Backspace',
  'Delete',
  'Home',
  'End',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
]);

/** @returns whether an element has handled the key, or the focused control uses it */
export function isUsedHere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  const control = event
    .composedPath()
    .find(
      (target): target is HTMLElement =>
        target instanceof HTMLElement && target.matches('button, summary, a[href], select, textarea, input, [contenteditable]'),
    );
  if (!control) return false;
  if (control.matches('button, summary, a[href]')) return ofButtons.has(event.key);
  const isLetter = event.key.length === 1;
  if (control.matches('select')) return isLetter || ofChoices.has(event.key);
  return isLetter || ofLines.has(event.key) || (control instanceof HTMLTextAreaElement && ofChoices.has(event.key));
}

/** Stops the propagation of used keys at the boundary of an element. */
export function keepUsedKeys(event: KeyboardEvent): void {
  if (isUsedHere(event)) event.stopPropagation();
}
