/** How far out and in a reader can go, in MapLibre's zoom levels; both maps keep to it. */
export const minZoom = 1.5;
export const maxZoom = 9;
/** From here on the borders of prefectures are drawn. */
export const prefecturesFromZoom = 5.5;
