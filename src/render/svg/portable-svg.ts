/**
 * Converts an exported drawing for other programs. Illustrator, PowerPoint, Word, Inkscape and LibreOffice support SVG 1.1, some only in
 * part: several ignore `paint-order`, misplace a text with `dx`, need a named font family, or apply the opacity of a group both to the
 * group and to its parts.
 *
 * Therefore a halo becomes a stroked copy below its text, every shape and text has its full style as attributes, a text has a single
 * position, layers have ids, and names are titles. The drawings on the page keep the shorter form.
 */
import type { Language } from '../../data/schema.ts';
import { namedFamilies } from '../../i18n/named-families.ts';
import { parseXml, wordsIn, xmlText, type XmlElement, type XmlNode } from './xml-tree.ts';

/** Attributes that a shape or a text inherits from the groups around it. */
const fillLook = ['fill', 'fill-opacity'] as const;
const strokeLook = ['stroke', 'stroke-width', 'stroke-opacity', 'stroke-linejoin', 'stroke-linecap', 'stroke-dasharray'] as const;
/** Attributes of a halo, which is opaque, because LibreOffice draws a white fringe around a transparent stroke. */
const haloLook = ['stroke', 'stroke-width', 'stroke-linejoin'] as const;
const typeLook = ['font-family', 'font-size', 'font-style', 'font-weight', 'letter-spacing', 'text-anchor'] as const;
const inherited: ReadonlySet<string> = new Set([...fillLook, ...strokeLook, ...typeLook, 'paint-order', 'opacity', 'lang']);

type Look = Readonly<Record<string, string>>;

/** Attributes without a meaning outside a page, or replaced here. In an export, no stroke with `vector-effect` is in a scaled group. */
const dropped = /^(class|role|aria-label|pointer-events|vector-effect|dx|dy)$/;

/** Classes of the main groups. They become ids, which drawing programs show as names of layers. */
const layers = ['ground', 'regions', 'borders', 'outlines', 'routes', 'arcs', 'heads', 'ends', 'labels', 'annotations', 'inset'];

/** @param drawing - a serialized `exportDrawing` */
export function portableSvg(drawing: string): string {
  return portable(parseXml(drawing), {}).map(xmlText).join('');
}

function portable(node: XmlNode, around: Look): readonly XmlNode[] {
  if (typeof node === 'string') return [node];
  const look = lookOf(node, around);
  switch (node.name) {
    case 'text':
      return [textOf(node, look)];
    case 'path':
    case 'rect':
    case 'circle':
      return shapeOf(node, look);
    case 'clipPath':
      return [node];
    default:
      return [
        { ...node, attributes: ownOf(node), children: [...titleOf(node), ...node.children.flatMap((child) => portable(child, look))] },
      ];
  }
}

function lookOf({ attributes }: XmlElement, around: Look): Look {
  const look: Record<string, string> = { ...around };
  for (const [name, value] of Object.entries(attributes)) if (inherited.has(name)) look[name] = value;
  const { 'font-family': family, 'letter-spacing': spacing, opacity } = attributes;
  // The root of the drawing has both the font family and the language.
  if (family !== undefined) look['font-family'] = namedFamilies(family, (look['lang'] ?? 'en') as Language);
  if (opacity !== undefined) look['opacity'] = rounded(Number(opacity) * Number(around['opacity'] ?? 1));
  if (spacing !== undefined) look['letter-spacing'] = String(px(spacing, look));
  return look;
}

/** The attributes of an element that are not inherited. A language is written as `xml:lang` for SVG 1.1 and as `lang` for browsers. */
function ownOf({ name, attributes }: XmlElement): Look {
  const own = Object.entries(attributes).filter(([key]) => !inherited.has(key) && !dropped.test(key));
  const { class: layer = '', lang } = attributes;
  if (name === 'g' && layers.includes(layer)) own.unshift(['id', `duikou-${layer}`]);
  if (lang !== undefined) own.push(['lang', lang], ['xml:lang', lang]);
  return Object.fromEntries(own);
}

/** The accessible name of a mark as a title, unless its text or title already contains it. */
function titleOf({ attributes, children }: XmlElement): readonly XmlElement[] {
  const label = attributes['aria-label'];
  if (label === undefined || children.some((child) => wordsIn(child).includes(label))) return [];
  return [{ name: 'title', attributes: {}, children: [label] }];
}

/** A shape with its full style; empty for the invisible targets of a pointer. */
function shapeOf(shape: XmlElement, look: Look): readonly XmlElement[] {
  const hasFill = look['fill'] !== 'none';
  const hasStroke = (look['stroke'] ?? 'none') !== 'none';
  if (!hasFill && !hasStroke) return [];
  const attributes = {
    ...ownOf(shape),
    ...(hasFill ? only(look, fillLook) : { fill: 'none' }),
    ...(hasStroke ? only(look, strokeLook) : {}),
    ...only(look, ['opacity']),
  };
  return [{ ...shape, attributes, children: titleOf(shape) }];
}

/**
 * A text at a single position, in a group with its halo if it has one, so that both are moved together. A transparent text on a halo
 * becomes opaque in the mixed colour, because LibreOffice draws transparent letters thinner.
 */
function textOf(text: XmlElement, look: Look): XmlElement {
  const { x, y, ...own } = ownOf(text);
  const { dx, dy } = text.attributes;
  const shared = { x: rounded(px(x, look) + px(dx, look)), y: rounded(px(y, look) + px(dy, look)), ...only(look, typeLook) };
  const { fill = '#000000', stroke = 'none' } = look;
  if (look['paint-order'] === undefined || stroke === 'none')
    return { ...text, attributes: { ...own, ...shared, ...only(look, fillLook), ...only(look, ['opacity']) } };
  const seen = Number(look['fill-opacity'] ?? 1) * Number(look['opacity'] ?? 1);
  const halo = { 'aria-hidden': 'true', ...shared, fill: 'none', ...only(look, [...haloLook, 'opacity']) };
  const face = { ...own, ...shared, fill: seen === 1 ? fill : mixed(fill, stroke, seen) };
  return { name: 'g', attributes: {}, children: [halo, face].map((attributes) => ({ ...text, attributes })) };
}

/** Mixes two colours of the form `#rrggbb`, as those of a palette. */
function mixed(colour: string, ground: string, share: number): string {
  const channel = (of: string, i: number): number => Number.parseInt(of.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mix = [0, 1, 2].map((i) => Math.round(share * channel(colour, i) + (1 - share) * channel(ground, i)));
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function only(look: Look, names: readonly string[]): Look {
  return Object.fromEntries(names.flatMap((name) => (look[name] === undefined ? [] : [[name, look[name]]])));
}

/** A length in px, which may be given in `em`. */
function px(length = '0', look: Look): number {
  return Number.parseFloat(length) * (length.endsWith('em') ? Number(look['font-size']) : 1);
}

function rounded(n: number): string {
  return String(Number(n.toFixed(2)));
}
