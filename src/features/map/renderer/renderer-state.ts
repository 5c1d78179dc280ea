/** The state machine of the surfaces of a map. It is pure, so the caller destroys dropped surfaces. */

export type RendererState<S> =
  /** The first surface is being created, and the first picture is shown. */
  | { readonly phase: 'creating' }
  | { readonly phase: 'active'; readonly active: S }
  /** The SVG map is shown, and the WebGL map behind it is brought to show the same. */
  | { readonly phase: 'upgrading'; readonly active: S; readonly incoming: S }
  /** The SVG map is shown, and the WebGL map that lost its context is hidden and may get it back. */
  | { readonly phase: 'suspended'; readonly active: S; readonly suspended: S }
  /** Neither renderer can draw, and the first picture stays. */
  | { readonly phase: 'failed' }
  | { readonly phase: 'ended' };

export type RendererEvent<S> =
  | { readonly type: 'created'; readonly surface: S }
  | { readonly type: 'creation-failed' }
  /** A WebGL map has been created behind the SVG map. */
  | { readonly type: 'upgrade-started'; readonly surface: S }
  /** The WebGL map shows the same as the SVG map. */
  | { readonly type: 'upgrade-finished' }
  | { readonly type: 'upgrade-cancelled' }
  /** The SVG map replaces the WebGL map for good. */
  | { readonly type: 'replaced'; readonly surface: S }
  /** The SVG map replaces the WebGL map until the context is restored. */
  | { readonly type: 'context-lost'; readonly surface: S }
  | { readonly type: 'context-restored' }
  /** The WebGL context is needed elsewhere. */
  | { readonly type: 'context-recalled' }
  | { readonly type: 'ended' };

export interface RendererStep<S> {
  readonly state: RendererState<S>;
  /** Surfaces that are no longer in the state. */
  readonly dropped: readonly S[];
}

export const initialRendererState: RendererState<never> = { phase: 'creating' };

/** The next state. An event that the phase does not expect changes nothing, and its surface is dropped. */
export function nextRendererState<S>(state: RendererState<S>, event: RendererEvent<S>): RendererStep<S> {
  if (event.type === 'ended') return { state: { phase: 'ended' }, dropped: surfacesOf(state) };
  return expectedStep(state, event) ?? { state, dropped: 'surface' in event ? [event.surface] : [] };
}

function expectedStep<S>(state: RendererState<S>, event: RendererEvent<S>): RendererStep<S> | null {
  switch (state.phase) {
    case 'creating':
      if (event.type === 'created') return { state: active(event.surface), dropped: [] };
      if (event.type === 'creation-failed') return { state: { phase: 'failed' }, dropped: [] };
      return null;
    case 'active':
      if (event.type === 'upgrade-started')
        return { state: { phase: 'upgrading', active: state.active, incoming: event.surface }, dropped: [] };
      if (event.type === 'replaced') return { state: active(event.surface), dropped: [state.active] };
      if (event.type === 'context-lost')
        return { state: { phase: 'suspended', active: event.surface, suspended: state.active }, dropped: [] };
      return null;
    case 'upgrading':
      if (event.type === 'upgrade-finished') return { state: active(state.incoming), dropped: [state.active] };
      if (event.type === 'upgrade-cancelled') return { state: active(state.active), dropped: [state.incoming] };
      return null;
    case 'suspended':
      if (event.type === 'context-restored') return { state: active(state.suspended), dropped: [state.active] };
      if (event.type === 'context-recalled') return { state: active(state.active), dropped: [state.suspended] };
      return null;
    case 'failed':
    case 'ended':
      return null;
  }
}

function active<S>(surface: S): RendererState<S> {
  return { phase: 'active', active: surface };
}

/** The active surface; null if there is none. */
export function activeOf<S>(state: RendererState<S>): S | null {
  return 'active' in state ? state.active : null;
}

/** All surfaces, the active one first. */
export function surfacesOf<S>(state: RendererState<S>): readonly S[] {
  switch (state.phase) {
    case 'creating':
    case 'failed':
    case 'ended':
      return [];
    case 'active':
      return [state.active];
    case 'upgrading':
      return [state.active, state.incoming];
    case 'suspended':
      return [state.active, state.suspended];
  }
}
