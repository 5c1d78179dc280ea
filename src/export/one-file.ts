/**
 * The atlas as one HTML file: the packed script, the first picture, a view, and the data set unless it is the report. It is written by the
 * build and by the share dialog, on the site and in the file itself.
 */

/** The parts of the file. */
export interface OneFileParts {
  /** Style rules for the page before any script has run. */
  readonly styles: string;
  /** `duikou.js`, gzipped, in base64. */
  readonly packed: string;
  /** The script that unpacks `packed`. */
  readonly unpack: string;
  /** The children of the atlas: the first picture of the report. */
  readonly still: string;
  /** The licences of everything in the file, as a comment in its source. */
  readonly licences: string;
  /** The Content-Security-Policy of the page. It names the scripts and styles above by hash. Null if the build adds it afterwards. */
  readonly policy: string | null;
}

export interface OneFileContent {
  readonly title: string;
  /** The view as in the address, without `#`; empty for the opening view. */
  readonly fragment: string;
  /** A host's data set as JSON, with its picture for browsers without script; null for the report. */
  readonly userData: { readonly json: string; readonly picture: string } | null;
}

const viewName = 'duikou-view';
const policyName = 'Content-Security-Policy';
const ids = {
  styles: 'duikou-styles',
  data: 'duikou-data',
  packed: 'duikou-packed',
  unpack: 'duikou-unpack',
  licences: 'duikou-licences',
} as const;

export function oneFile(
  { styles, packed, unpack, still, licences, policy }: OneFileParts,
  { title, fragment, userData }: OneFileContent,
): string {
  const atlas =
    userData === null
      ? `<duikou-atlas address>${still}</duikou-atlas>`
      : `<duikou-atlas address src="#${ids.data}"><noscript>${userData.picture}</noscript></duikou-atlas>`;
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
${policy === null ? '' : `<meta http-equiv="${policyName}" content="${escaped(policy)}">\n`}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style id="${ids.styles}">${styles}</style>
${fragment === '' ? '' : `<meta name="${viewName}" content="${escaped(fragment)}">\n`}</head>
<body>
<main>${atlas}</main>
${userData === null ? '' : `<script type="application/json" id="${ids.data}">${withoutTags(userData.json)}</script>\n`}<script type="text/plain" id="${ids.packed}">${packed}</script>
<script id="${ids.unpack}">${unpack}</script>
<script type="text/plain" id="${ids.licences}">
${licences}
</script>
</body>
</html>
`;
}

/** Whether a page is such a file, so that it can be saved from itself. */
export function isOneFile(page: Document): boolean {
  return page.getElementById(ids.packed) !== null;
}

/** The parts of such a file, from a parsed or a running page; null for any other page. */
export function partsOf(page: Document): OneFileParts | null {
  const [styles, packed, unpack, licences = ''] = [ids.styles, ids.packed, ids.unpack, ids.licences].map(
    (id) => page.getElementById(id)?.textContent ?? '',
  );
  const atlas = page.querySelector('duikou-atlas');
  if (!styles || !packed || !unpack || !atlas) return null;
  // In a separate document no custom element is upgraded, and no text is parsed as markup.
  const copy = document.implementation.createHTMLDocument('').importNode(atlas, true);
  // A running map has attributes for its state.
  for (const map of copy.querySelectorAll('duikou-map')) for (const name of map.getAttributeNames()) map.removeAttribute(name);
  const policy = page.querySelector(`meta[http-equiv="${policyName}"]`)?.getAttribute('content') ?? null;
  return { styles, packed, unpack, still: copy.innerHTML, licences: licences.trim(), policy };
}

/**
 * The parts of the file as text from the build; null for any other text. The text is not parsed as a page, because its styles would be
 * checked against the policy of the current page.
 */
export function partsOfText(html: string): OneFileParts | null {
  const within = (start: string, end: string): string | null => html.split(start)[1]?.split(end)[0] ?? null;
  const [styles, packed, unpack, licences] = [
    within(`<style id="${ids.styles}">`, '</style>'),
    within(`id="${ids.packed}">`, '</script>'),
    within(`<script id="${ids.unpack}">`, '</script>'),
    within(`id="${ids.licences}">`, '</script>'),
  ];
  const still = within('<duikou-atlas address>', '</duikou-atlas>');
  const policy = within(`<meta http-equiv="${policyName}" content="`, '"');
  if (!styles || !packed || !unpack || still === null) return null;
  return {
    styles,
    packed,
    unpack,
    still,
    licences: licences?.trim() ?? '',
    policy: policy === null ? null : policy.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  };
}

/** Escapes JSON so that no tag or comment begins in it. The parsed value is the same. */
function withoutTags(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
