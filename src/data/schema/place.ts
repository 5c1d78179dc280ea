/** Regions, and the people and bodies that act in them. */
import * as v from 'valibot';
import { regionLevels } from '../vocabulary.ts';
import { id, lat, localizedTextSchema, lon, lonLat, note } from './parts.ts';

export const regionSchema = v.object({
  /** GB/T 2260 code (adcode) if there is one, otherwise an id such as `zone:…` or `port:…`. */
  id,
  level: v.picklist(regionLevels),
  /** `both`: in a set of flows, a place where some begin and others end. `waypoint`: a place that goods pass through. */
  role: v.picklist(['a', 'b', 'both', 'waypoint']),
  /** Whether the id is a GB/T 2260 code, so that the map has a shape for it. */
  gb2260: v.optional(v.boolean(), false),
  names: localizedTextSchema,
  short: localizedTextSchema,
  /** Pinyin of the short name, without tones and spaces: the search finds it. */
  pinyin: v.optional(v.string()),
  parent: v.optional(v.nullable(id), null),
  /** The point for drawing, in degrees; null for an area without a single point. */
  lon: v.nullable(lon),
  lat: v.nullable(lat),
  coordBasis: note,
  /** The end of an arc of this region, if not at its point: a province must not end in its capital, which has a partner of its own. */
  anchor: v.optional(lonLat),
  /** The region with the seat of its government. */
  seat: v.optional(id),
  /** False if the region is in the data set only as a part or a parent of another. */
  mentionedInReport: v.optional(v.boolean()),
  zoneType: note,
  parts: v.optional(v.array(id)),
  partsSource: note,
  /** The region at whose anchor an area without a point is drawn. */
  anchorHint: v.optional(id),
  /** ISO 3166-1 code of two letters, if the region is not in China. */
  country: v.optional(v.string()),
  note,
});

export const actorSchema = v.object({
  id,
  names: localizedTextSchema,
  kind: v.string(),
  role: v.optional(localizedTextSchema),
  /** The region of the actor's seat, if it is known. */
  base: v.optional(id),
  note,
});
