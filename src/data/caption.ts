/** Splits a text with figures, such as the caption of a step or a finding, into parts. */

/** A part of a caption: words, or a figure, named by its record and, if the record has several values, by the key of one of them. */
export type CaptionPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'figure'; readonly record: string; readonly value: string | null };

const placeholder = /\{([^{}:]+)(?::([^{}]+))?\}/g;

export function captionParts(caption: string): readonly CaptionPart[] {
  const parts: CaptionPart[] = [];
  let at = 0;
  for (const match of caption.matchAll(placeholder)) {
    if (match.index > at) parts.push({ kind: 'words', text: caption.slice(at, match.index) });
    parts.push({ kind: 'figure', record: match[1] ?? '', value: match[2] ?? null });
    at = match.index + match[0].length;
  }
  if (at < caption.length) parts.push({ kind: 'words', text: caption.slice(at) });
  return parts;
}
