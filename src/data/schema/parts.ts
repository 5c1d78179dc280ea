/** Schemas that several parts of a data set share. A file may omit anything optional. */
import * as v from 'valibot';

/** Any text that is not empty. Ids are only compared with each other. */
export const id = v.pipe(v.string(), v.minLength(1));
export const ids = v.optional(v.array(id), []);
export const note = v.optional(v.string());

/** Degrees east, WGS 84. */
export const lon = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
/** Degrees north, WGS 84. */
export const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
export const lonLat = v.strictTuple([lon, lat]);

/** West, south, east, north. */
export const boundsSchema = v.pipe(
  v.strictTuple([lon, lat, lon, lat]),
  v.check(([west, south, east, north]) => west < east && south < north, 'west < east and south < north'),
);

/** A date such as `2017`, `2017-03` or `2017-03-01`, as precise as it is known. */
export const date = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));
export const optionalDate = v.optional(v.nullable(date), null);

/** A text for readers in the three languages. Further tags are for languages that a host adds. */
export const localizedTextSchema = v.objectWithRest({ 'zh-Hans': v.string(), 'zh-Hant': v.string(), en: v.string() }, v.string());

/** A word of a vocabulary (a chapter, a unit, a sector …) with its name. */
export const termSchema = v.object({ id, label: localizedTextSchema });
