/** Adds rules for an element to a style sheet of its shadow root, because its style attribute belongs to the page. */
const sheets = new Map<string, CSSStyleSheet>();

/** Adds or removes rules. All elements share one style sheet for the same text. */
export function setHostRules(root: ShadowRoot, rules: string, isThere: boolean): void {
  let sheet = sheets.get(rules);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    sheets.set(rules, sheet);
  }
  const others = root.adoptedStyleSheets.filter((each) => each !== sheet);
  if (isThere !== others.length < root.adoptedStyleSheets.length) root.adoptedStyleSheets = isThere ? [...others, sheet] : others;
}
