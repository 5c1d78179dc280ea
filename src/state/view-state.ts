/** What is looked at, as one immutable value. Nothing in it can be derived from the rest. */
import type { Language } from '../data/schema.ts';
import type { Bounds } from '../geo/projection.ts';

/** The lenses that this build has; any other is reported as unknown, not shown as if it were there. */
export const lenses = ['pairings'] as const;
export type Lens = (typeof lenses)[number];

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const renderers = ['auto', 'webgl', 'svg'] as const;
export type RendererChoice = (typeof renderers)[number];

/** What the camera should hold: home (the pairings), the whole country, the selected pair, or a box a reader went to. */
export type Framing = 'home' | 'whole' | 'pair' | Bounds;

/** Which map is up: `still` is the first picture, before either. */
export type SurfaceKind = 'still' | 'webgl' | 'svg';

export interface ViewState {
  /** A pairing's id or a region's id, as the reader chose it. */
  readonly selection: string | null;
  readonly lens: Lens;
  readonly language: Language;
  readonly theme: Theme;
  readonly framing: Framing;
  /** Not in the link: what the pointer or the focus is on, a region's or a pairing's id. */
  readonly highlight: string | null;
  /** Not in the link. */
  readonly surface: SurfaceKind;
}

export const initialViewState: ViewState = {
  selection: null,
  lens: 'pairings',
  language: 'zh-Hans',
  theme: 'auto',
  framing: 'home',
  highlight: null,
  surface: 'still',
};

/** The panels that an atlas can show, by the names of its `panels` attribute. */
export const panelNames = ['pairing'] as const;
export type PanelName = (typeof panelNames)[number];
