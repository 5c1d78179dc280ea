/** Rules for an element as a whole, in a style sheet of its shadow root: its style attribute is the page's. */
const sheets = new Map<string, CSSStyleSheet>();

/** Adds rules, or takes them away. The same text is one sheet for all elements. */
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
