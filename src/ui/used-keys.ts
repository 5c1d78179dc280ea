/**
 * Which keys stay within Duikou. All others go on to the page around, such as a slide deck: after a click into the map the next key still turns
 * the slide.
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

/** @returns whether an element here has used the key, or the control that has the focus does */
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

/** Listens at the boundary of an element: what is used within goes no further. */
export function keepUsedKeys(event: KeyboardEvent): void {
  if (isUsedHere(event)) event.stopPropagation();
}
